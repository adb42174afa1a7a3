import { useTranslation } from 'react-i18next';
import { describeError } from '../i18n/describe-error';
import { Toaster } from '../ui';
import { useToasts } from './stores';

/** The short messages of the stores, in words. */
export function Toasts() {
  const { t } = useTranslation();
  const toasts = useToasts((s) => s.toasts);
  const close = useToasts((s) => s.close);
  const items = toasts.map((toast) => {
    const said = toast.message ? t(toast.message.key, toast.message.values ?? {}) : '';
    const error = toast.error ? describeError(t, toast.error) : null;
    const { action } = toast;
    return {
      id: toast.id,
      tone: toast.tone,
      words: [said, error?.what, error?.next].filter(Boolean).join(' '),
      action: action
        ? { label: t(action.label.key, action.label.values ?? {}), run: action.run }
        : null,
    };
  });
  return (
    <Toaster
      toasts={items}
      onClose={close}
      label={t('shell:messages')}
      closeLabel={t('common:close')}
    />
  );
}

import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../core/contract/errors';
import type { Result } from '../../../core/result';
import { describeError } from '../../i18n/describe-error';
import { Button, Dialog, Field, TextInput } from '../../ui';

type WithdrawDialogProps = {
  accountName: string;
  mass: boolean;
  onClose: () => void;
  onConfirm: (typedName: string) => Promise<Result<unknown>>;
};

/** Asks for the account's name before something that readers can see is taken away for good. */
export function WithdrawDialog({ accountName, mass, onClose, onConfirm }: WithdrawDialogProps) {
  const { t } = useTranslation('deliveries');
  const form = useId();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await onConfirm(typed.trim());
    setBusy(false);
    if (answer.ok) onClose();
    else setError(answer.error);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('withdraw.title')}
      lead={t(mass ? 'withdraw.mass' : 'withdraw.publication')}
      closeLabel={t('common:close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            look="primary"
            type="submit"
            form={form}
            busy={busy}
            disabled={typed.trim() !== accountName}
          >
            {t('withdraw.confirm')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} noValidate>
        <Field
          label={t('withdraw.type', { name: accountName })}
          error={error && describeError(t, error).what}
        >
          {(ids) => (
            <TextInput
              {...ids}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

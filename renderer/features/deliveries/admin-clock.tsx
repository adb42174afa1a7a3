import { useTranslation } from 'react-i18next';
import { Note } from '../../ui';
import { useClock } from './use-clock';

/** How long an administrator still has to confirm a mass send on a phone. */
export function AdminClock({ deadlineMs }: { deadlineMs: number }) {
  const { t } = useTranslation('deliveries');
  const seconds = Math.max(0, Math.ceil((deadlineMs - useClock()) / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const left = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  return (
    <Note tone="lapis" title={t('admin.title')}>
      {t('admin.words')} <b className="num">{t('admin.left', { left })}</b>
    </Note>
  );
}

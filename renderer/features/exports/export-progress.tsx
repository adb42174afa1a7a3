import { useTranslation } from 'react-i18next';
import type { EventPayload } from '../../../core/contract/events';
import { useExports } from '../../app/stores';
import { ProgressDialog } from '../../ui';

/** How far an export is. */
export function ExportProgress({ progress }: { progress: EventPayload<'exports.progress'> }) {
  const { t } = useTranslation('exports');
  const cancelling = useExports((s) => s.cancelling);
  const cancel = useExports((s) => s.cancel);
  const { done, total, title } = progress;
  return (
    <ProgressDialog
      title={t('exporting', { count: total })}
      lead={t('exportingNote')}
      item={title.trim() || t('articles:untitled')}
      done={done}
      total={total}
      count={t('common:ofTotal', { done, total })}
      cancelLabel={t('common:cancel')}
      cancelling={cancelling}
      onCancel={() => void cancel()}
    />
  );
}

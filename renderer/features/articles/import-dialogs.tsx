import { useTranslation } from 'react-i18next';
import { useImports } from '../../app/stores';
import { ProgressDialog } from '../../ui';
import { ImportReports } from './import-reports';

/** What the bringing in of files shows: how far it is, then what became of each file. */
export function ImportDialogs() {
  const reports = useImports((s) => s.reports);
  const closeReports = useImports((s) => s.closeReports);
  return (
    <>
      <ImportProgress />
      {reports && <ImportReports reports={reports} onClose={closeReports} />}
    </>
  );
}

function ImportProgress() {
  const { t } = useTranslation('articles');
  const progress = useImports((s) => s.progress);
  const cancelling = useImports((s) => s.cancelling);
  const cancel = useImports((s) => s.cancel);
  // Before the first file the system's own dialog is open, and there is nothing to tell.
  if (!progress) return null;
  const { done, total, fileName } = progress;
  return (
    <ProgressDialog
      title={t('importing', { count: total })}
      lead={t('importingNote')}
      item={fileName}
      done={done}
      total={total}
      count={t('common:ofTotal', { done, total })}
      cancelLabel={t('common:cancel')}
      cancelling={cancelling}
      onCancel={() => void cancel()}
    />
  );
}

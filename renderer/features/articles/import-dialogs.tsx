import { useTranslation } from 'react-i18next';
import { useImports } from '../../app/stores';
import { Button, Dialog, ProgressBar, Spinner } from '../../ui';
import { ImportReports } from './import-reports';
import './import.css';

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
  const stop = (
    <Button busy={cancelling} onClick={() => void cancel()}>
      {t('common:cancel')}
    </Button>
  );
  return (
    <Dialog
      open
      onClose={() => void cancel()}
      title={t('importing', { count: total })}
      lead={t('importingNote')}
      closeLabel={t('common:cancel')}
      footer={stop}
    >
      <div className="import-progress" aria-live="polite">
        <p>
          <Spinner /> <span className="import-file">{fileName}</span>
          <span className="num">{t('common:ofTotal', { done, total })}</span>
        </p>
        <ProgressBar done={done} total={total} label={t('importing', { count: total })} />
      </div>
    </Dialog>
  );
}

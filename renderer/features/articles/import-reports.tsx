import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/contract/calls/files';
import { useArticles } from '../../app/stores';
import { describeError } from '../../i18n/describe-error';
import { Button, Dialog, ReportLine } from '../../ui';
import { FileStructure } from './file-structure';

type ImportReportsProps = { reports: ImportReport[]; onClose: () => void };

/** What became of each file: in, in with pictures missing, or not in and why. */
export function ImportReports({ reports, onClose }: ImportReportsProps) {
  const { t } = useTranslation('articles');
  const came = reports.filter((report) => report.articleId !== null).length;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('importReport')}
      lead={t('importSummary', { came, count: reports.length })}
      closeLabel={t('common:close')}
      footer={
        <Button look="primary" onClick={onClose}>
          {t('common:gotIt')}
        </Button>
      }
    >
      <ul>
        {reports.map((report, index) => (
          <ImportedFile key={`${index}:${report.fileName}`} report={report} onOpen={onClose} />
        ))}
      </ul>
    </Dialog>
  );
}

function ImportedFile({ report, onOpen }: { report: ImportReport; onOpen: () => void }) {
  const { t } = useTranslation('articles');
  const select = useArticles((s) => s.select);
  const { articleId, error, missingImages, structure } = report;
  const missing = missingImages.length > 0;
  const came = report.images > 0 ? 'importCame' : 'importCameBare';
  const open = () => {
    select(articleId);
    onOpen();
  };
  return (
    <ReportLine
      outcome={error ? 'bad' : missing ? 'part' : 'good'}
      name={report.fileName}
      words={
        <>
          {error ? describeError(t, error).what : t(came, { count: report.images })}
          {missing && (
            <>
              {t('common:betweenSentences')}
              {t('importMissing', {
                count: missingImages.length,
                names: missingImages.join(t('common:comma')),
              })}
            </>
          )}
        </>
      }
      action={
        articleId && (
          <Button size="small" onClick={open}>
            {t('open')}
          </Button>
        )
      }
    >
      {structure.length > 0 && <FileStructure found={structure} />}
    </ReportLine>
  );
}

import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/contract/calls';
import { useArticles } from '../../app/stores';
import { describeError } from '../../i18n/describe-error';
import { Button, Dialog } from '../../ui';

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
      <ul className="import-reports">
        {reports.map((report, index) => (
          <ReportLine key={`${index}:${report.fileName}`} report={report} onOpen={onClose} />
        ))}
      </ul>
    </Dialog>
  );
}

function ReportLine({ report, onOpen }: { report: ImportReport; onOpen: () => void }) {
  const { t } = useTranslation('articles');
  const select = useArticles((s) => s.select);
  const { articleId, error, missingImages } = report;
  const Icon = error ? CircleX : missingImages.length > 0 ? TriangleAlert : CircleCheck;
  const look = error ? 'bad' : missingImages.length > 0 ? 'part' : 'good';
  return (
    <li className={`import-report import-${look}`}>
      <Icon aria-hidden size={18} strokeWidth={1.8} />
      <div className="selectable">
        <p className="import-file">{report.fileName}</p>
        <p className="import-words">
          {error ? describeError(t, error).what : t('importCame', { count: report.images })}
          {missingImages.length > 0 && (
            <>
              {' '}
              {t('importMissing', {
                count: missingImages.length,
                names: missingImages.join(t('common:comma')),
              })}
            </>
          )}
        </p>
      </div>
      {articleId && (
        <Button
          size="small"
          onClick={() => {
            select(articleId);
            onOpen();
          }}
        >
          {t('open')}
        </Button>
      )}
    </li>
  );
}

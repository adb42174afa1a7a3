import { FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportReport } from '../../../core/domain/export';
import { useExports } from '../../app/stores';
import { describeError } from '../../i18n/describe-error';
import { Button, Dialog, ReportLine } from '../../ui';

/** What became of each article of an export. */
export function ExportReports({ reports }: { reports: ExportReport[] }) {
  const { t } = useTranslation('exports');
  const close = useExports((s) => s.closeReports);
  const showInFolder = useExports((s) => s.showInFolder);
  const written = reports.filter((report) => report.fileName !== null).length;
  return (
    <Dialog
      open
      wide
      onClose={close}
      title={t('report')}
      lead={t('summary', { written, count: reports.length })}
      closeLabel={t('common:close')}
      footer={
        <>
          {written > 0 && (
            <Button icon={FolderOpen} onClick={() => void showInFolder()}>
              {t('showInFolder')}
            </Button>
          )}
          <Button look="primary" onClick={close}>
            {t('common:gotIt')}
          </Button>
        </>
      }
    >
      <ul>
        {reports.map((report) => (
          <ExportedArticle key={report.articleId} report={report} />
        ))}
      </ul>
    </Dialog>
  );
}

function ExportedArticle({ report }: { report: ExportReport }) {
  const { t } = useTranslation('exports');
  const { error, fileName, missingImages } = report;
  const came = missingImages > 0 ? t('missingImages', { count: missingImages }) : t('complete');
  return (
    <ReportLine
      outcome={error ? 'bad' : missingImages > 0 ? 'part' : 'good'}
      name={fileName ?? (report.title.trim() || t('articles:untitled'))}
      words={error ? describeError(t, error).what : came}
    />
  );
}

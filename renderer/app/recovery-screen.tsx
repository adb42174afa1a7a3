import { FolderOpen, HardDriveDownload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BackupList } from '../features/settings';
import { Button } from '../ui';
import { useData, useStores, useWindow } from './stores';
import { useReady } from './use-ready';
import './full-page.css';

/** Shown instead of the desk when the database did not pass its check: what can be saved, and how. */
export function RecoveryScreen() {
  const { t } = useTranslation('shell');
  const { data } = useStores();
  const folder = useWindow((s) => s.info.dataFolder);
  const job = useData((s) => s.job);
  useReady(true);
  return (
    <main className="full-page">
      <div className="full-page-card">
        <h1>{t('recovery.title')}</h1>
        <p>{t('recovery.words')}</p>
        <h2>{t('recovery.restore')}</h2>
        <p>{t('recovery.restoreWords')}</p>
        <div className="full-page-backups">
          <BackupList />
        </div>
        <h2>{t('recovery.export')}</h2>
        <p>{t('recovery.exportWords')}</p>
        <div className="full-page-actions">
          <Button
            icon={HardDriveDownload}
            busy={job === 'export'}
            disabled={job !== null}
            onClick={() => void data.getState().exportReadable()}
          >
            {t('recovery.exportNow')}
          </Button>
          <Button icon={FolderOpen} onClick={() => void data.getState().openFolder()}>
            {t('recovery.openFolder')}
          </Button>
        </div>
        <p className="full-page-folder mono selectable">{folder}</p>
      </div>
    </main>
  );
}

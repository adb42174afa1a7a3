import { DatabaseBackup, FolderOpen, HardDriveDownload, ListRestart } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticles, useData, useStores, useWindow } from '../../app/stores';
import { Button, ConfirmDialog } from '../../ui';
import { BackupList } from './backup-list';

/** Where everything lies, and how it is kept safe. */
export function DataSection() {
  const { t } = useTranslation('settings');
  const { data, articles } = useStores();
  const folder = useWindow((s) => s.info.dataFolder);
  const job = useData((s) => s.job);
  const samples = useArticles((s) => s.articles?.filter((a) => a.sample).length ?? 0);
  const [clearing, setClearing] = useState(false);

  return (
    <div className="data-section">
      <DataLine
        words={t('folderWords')}
        more={<span className="mono selectable">{folder}</span>}
        action={
          <Button size="small" icon={FolderOpen} onClick={() => void data.getState().openFolder()}>
            {t('openFolder')}
          </Button>
        }
      />
      <DataLine
        words={t('backupWords')}
        action={
          <Button
            size="small"
            icon={DatabaseBackup}
            busy={job === 'backup'}
            disabled={job !== null}
            onClick={() => void data.getState().backUpNow()}
          >
            {t('backUpNow')}
          </Button>
        }
      />
      <BackupList />
      <DataLine
        words={t('exportWords')}
        action={
          <Button
            size="small"
            icon={HardDriveDownload}
            busy={job === 'export'}
            disabled={job !== null}
            onClick={() => void data.getState().exportReadable()}
          >
            {t('export')}
          </Button>
        }
      />
      <DataLine
        words={t('rebuildWords')}
        action={
          <Button
            size="small"
            icon={ListRestart}
            busy={job === 'rebuild'}
            disabled={job !== null}
            onClick={() => void data.getState().rebuild()}
          >
            {t('rebuild')}
          </Button>
        }
      />
      {samples > 0 && (
        <DataLine
          words={t('samplesWords', { count: samples })}
          action={
            <Button size="small" look="danger" onClick={() => setClearing(true)}>
              {t('clearSamples')}
            </Button>
          }
        />
      )}
      <ConfirmDialog
        open={clearing}
        title={t('clearSamplesTitle', { count: samples })}
        words={t('clearSamplesConfirm')}
        confirmLabel={t('clearSamples')}
        cancelLabel={t('common:cancel')}
        onCancel={() => setClearing(false)}
        onConfirm={() => {
          setClearing(false);
          void articles.getState().clearSamples();
        }}
      />
    </div>
  );
}

type DataLineProps = { words: string; more?: ReactNode; action: ReactNode };

function DataLine({ words, more, action }: DataLineProps) {
  return (
    <div className="data-line">
      <div>
        <p>{words}</p>
        {more}
      </div>
      {action}
    </div>
  );
}

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../core/contract/calls/application';
import { useData, useStores } from '../../app/stores';
import { describeError } from '../../i18n/describe-error';
import { useFormat } from '../../i18n/format';
import { Button, ConfirmDialog, Note } from '../../ui';
import './backup-list.css';

/** The backups there are; each can be put in place of the database. */
export function BackupList() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { data } = useStores();
  const backups = useData((s) => s.backups);
  const error = useData((s) => s.error);
  const job = useData((s) => s.job);
  const [chosen, setChosen] = useState<Backup | null>(null);
  useEffect(() => void data.getState().loadBackups(), [data]);

  if (error) {
    return (
      <Note tone="accent" alert>
        {describeError(t, error).what}
      </Note>
    );
  }
  if (backups?.length === 0) return <p className="backups-none">{t('noBackups')}</p>;
  return (
    <>
      <ul className="backups" aria-label={t('backups')}>
        {backups?.map((backup) => (
          <li key={backup.name}>
            <time className="num">{format.full(backup.createdAtMs)}</time>
            <span className="num backups-size">{format.bytes(backup.bytes)}</span>
            <Button
              size="small"
              look="quiet"
              disabled={job !== null}
              aria-label={t('restoreOf', { time: format.full(backup.createdAtMs) })}
              onClick={() => setChosen(backup)}
            >
              {t('restore')}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={chosen !== null}
        title={t('restoreTitle', { time: chosen ? format.full(chosen.createdAtMs) : '' })}
        words={t('restoreConfirm')}
        confirmLabel={t('restoreNow')}
        cancelLabel={t('common:cancel')}
        busy={job === 'restore'}
        onCancel={() => setChosen(null)}
        onConfirm={() => {
          const name = chosen?.name;
          if (name)
            void data
              .getState()
              .restore(name)
              .then(() => setChosen(null));
        }}
      />
    </>
  );
}

import type { Shell } from 'electron';
import { createBackups } from './backups/backups';
import { openDamagedArticles } from './backups/damaged-source';
import type { DataFolder } from './data-folder';
import type { Dialogs } from './dialogs';
import { dataHandlers } from './ipc/handlers/data';
import type { Log } from './log';
import type { Threads } from './threads';

/** The calls that still work while the database is damaged: restore a backup, save what is readable. */
export function recoveryHandlers(ports: {
  folder: DataFolder;
  log: Log;
  threads: Threads;
  shell: Pick<Shell, 'openPath'>;
  dialogs: Dialogs;
  restart: () => void;
}) {
  const { folder, log } = ports;
  return dataHandlers({
    shell: ports.shell,
    dialogs: ports.dialogs,
    folder,
    backups: createBackups({
      db: null,
      folder: folder.backups,
      now: Date.now,
      onTrouble: log.trouble,
    }),
    documents: null,
    openArticles: () => openDamagedArticles(folder.database, ports.threads.documents),
    now: Date.now,
    restartAfterRestore: ports.restart,
    onTrouble: log.trouble,
  });
}

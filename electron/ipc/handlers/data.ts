import type { Shell } from 'electron';
import { AppFailure, appError } from '../../../core/contract/errors';
import type { ArticleSource } from '../../backups/article-source';
import type { Backups } from '../../backups/backups';
import { exportReadable } from '../../backups/export-readable';
import { prepareRestore } from '../../backups/restore';
import type { DataFolder } from '../../data-folder';
import type { DocumentStore } from '../../documents/document-store';
import type { Dialogs } from '../../dialogs';
import type { CallHandlers } from '../dispatch';

type Names = Extract<keyof CallHandlers, `data.${string}`>;

/** What the calls about the data need. They work with a damaged database, too. */
export type DataPorts = {
  shell: Pick<Shell, 'openPath'>;
  dialogs: Pick<Dialogs, 'chooseExportFolder'>;
  folder: Pick<DataFolder, 'root' | 'database' | 'assets'>;
  backups: Pick<Backups, 'list' | 'pathOf' | 'backUpNow'>;
  /** null while the database is damaged. */
  documents: Pick<DocumentStore, 'rebuildProjections'> | null;
  /** Opens the articles for an export: those of the store, or what a damaged file still gives. */
  openArticles: () => ArticleSource | Promise<ArticleSource>;
  /** The time in milliseconds since 1970. */
  now: () => number;
  /** Starts the application again; its start puts the prepared backup in place. */
  restartAfterRestore: (name: string) => void;
  onTrouble: (what: string, cause: unknown) => void;
};

/** Calls about the data as a whole: folder, projections, backups, export. */
export function dataHandlers(ports: DataPorts): Pick<CallHandlers, Names> {
  const { folder, backups, documents } = ports;
  return {
    'data.openFolder': async () => {
      const problem = await ports.shell.openPath(folder.root);
      if (problem !== '') throw new AppFailure(appError('file-unreadable'), problem);
      return undefined;
    },
    'data.rebuildProjections': async () => {
      if (documents === null) throw new AppFailure(appError('database-damaged'));
      return { documents: await documents.rebuildProjections() };
    },
    'data.backups': () => backups.list(),
    'data.backUpNow': () => backups.backUpNow(),
    'data.restoreBackup': async ({ name }) => {
      await prepareRestore({
        databaseFile: folder.database,
        backupFile: backups.pathOf(name),
        because: documents === null ? 'damaged' : 'replaced',
        nowMs: ports.now(),
      });
      ports.restartAfterRestore(name);
      return undefined;
    },
    'data.exportReadable': async () => {
      const target = await ports.dialogs.chooseExportFolder();
      if (target === null) throw new AppFailure(appError('cancelled'));
      const source = await ports.openArticles();
      try {
        const { assets: assetFolder } = folder;
        return await exportReadable({ source, assetFolder, target, onTrouble: ports.onTrouble });
      } finally {
        source.close();
      }
    },
  };
}

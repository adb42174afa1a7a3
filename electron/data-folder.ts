import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where everything of one person on one machine lives. Copy the folder and the work has moved. */
export type DataFolder = {
  root: string;
  database: string;
  assets: string;
  backups: string;
  sandbox: string;
  logs: string;
  /** Chromium's own files: caches, no work. */
  session: string;
  windowState: string;
};

/** Names the places inside a data folder and makes the folders. */
export function openDataFolder(root: string): DataFolder {
  const at = (name: string) => join(resolve(root), name);
  const folder: DataFolder = {
    root: resolve(root),
    database: at('gaotai.sqlite'),
    assets: at('assets'),
    backups: at('backups'),
    sandbox: at('sandbox'),
    logs: at('logs'),
    session: at('session'),
    windowState: at('window.json'),
  };
  for (const path of [folder.assets, folder.backups, folder.sandbox, folder.logs, folder.session]) {
    mkdirSync(path, { recursive: true });
  }
  return folder;
}

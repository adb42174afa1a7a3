import Database from 'better-sqlite3';
import { copyFile, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppFailure, appError } from '../../core/contract/errors';
import { APPLICATION_ID } from '../db/database';
import { storeFailure } from '../db/errors';
import { schemaVersion } from '../db/migrate';
import { migrations } from '../db/migrations';
import { quickCheck } from '../db/open';
import { backupTime, stamp } from './backup-names';

/**
 * Puts a backup in place of the database, which must be closed. The database that was there stays
 * beside it as `damaged-<time>.sqlite`. Throws `not-found`, `backup-unreadable`; nothing has changed
 * then.
 */
export async function restoreBackup(input: {
  databaseFile: string;
  backupsFolder: string;
  name: string;
  nowMs: number;
}): Promise<void> {
  const { databaseFile, backupsFolder, name, nowMs } = input;
  if (backupTime(name) === null) throw new AppFailure(appError('not-found'));
  const backup = join(backupsFolder, name);
  if (!(await exists(backup))) throw new AppFailure(appError('not-found'));

  const incoming = join(dirname(databaseFile), `incoming-${stamp(nowMs)}.sqlite`);
  try {
    await copyFile(backup, incoming);
    checkBackup(incoming);
    await sync(incoming);
    await replace(
      databaseFile,
      incoming,
      join(dirname(databaseFile), `damaged-${stamp(nowMs)}.sqlite`),
    );
  } catch (error) {
    await rm(incoming, { force: true });
    throw storeFailure(error);
  } finally {
    // Looking into a database leaves these behind.
    for (const left of [`${incoming}-wal`, `${incoming}-shm`]) await rm(left, { force: true });
  }
}

/** A backup must be a sound database of ours that this application can read. */
function checkBackup(file: string): void {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true });
    const ours = Number(db.pragma('application_id', { simple: true })) === APPLICATION_ID;
    const known = schemaVersion(db) >= 1 && schemaVersion(db) <= migrations.length;
    if (!ours || !known || quickCheck(db) !== null) {
      throw new AppFailure(appError('backup-unreadable'));
    }
  } catch (error) {
    if (error instanceof AppFailure) throw error;
    throw new AppFailure(appError('backup-unreadable'), error);
  } finally {
    db?.close();
  }
}

/**
 * Swaps the files. The old write-ahead log goes first and stays with the old database: played into
 * the new one it would destroy it. The old database is copied, not moved, so that at every moment
 * there is one under the right name.
 */
async function replace(databaseFile: string, incoming: string, keptAs: string): Promise<void> {
  if (await exists(databaseFile)) await copyFile(databaseFile, keptAs);
  if (await exists(`${databaseFile}-wal`)) await rename(`${databaseFile}-wal`, `${keptAs}-wal`);
  await rm(`${databaseFile}-shm`, { force: true });
  await rename(incoming, databaseFile);
  if (process.platform !== 'win32') await sync(dirname(databaseFile));
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

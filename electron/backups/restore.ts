import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppFailure, appError } from '../../core/contract/errors';
import { storeFailure } from '../db/errors';
import { stamp } from './backup-name';
import { settleCopy } from './database-file';
import { copyBytes, moveFile, removeFile, syncFile, syncFolder } from './disk';

/*
 * Restoring takes two steps, so that no crash leaves the work without a database:
 * 1. prepare: a checked, complete copy of the backup appears beside the database under a name of
 *    its own. From then on it is decided. The database may be open and in use all the while.
 * 2. finish: what is in place is moved aside (never removed), then the copy takes its name. Done at
 *    the next start, before anything opens the database; whatever a crash left undone is done then.
 * Asset files are not touched: they are named by hash and outlive every database.
 */

const PENDING = /^restore-((?:damaged|replaced)-(\w+)\.sqlite)$/;
const PARTIAL = 'restore.partial';
/** A database, and what SQLite may have put beside it; in this order they are moved aside. */
const PARTS = ['', '-wal', '-shm', '-journal'] as const;

/** Which restore to prepare. */
export type RestorePlan = {
  databaseFile: string;
  backupFile: string;
  /** What the database of now is called afterwards: `damaged-<time>` or `replaced-<time>`. */
  because: 'damaged' | 'replaced';
  nowMs: number;
};

/**
 * Checks a backup and lays it ready beside the database. Throws `backup-unreadable` (not ours, not
 * sound, of a newer application), `disk-full`, `disk-unwritable`; nothing has changed then.
 */
export async function prepareRestore(plan: RestorePlan): Promise<void> {
  const folder = dirname(plan.databaseFile);
  const partial = join(folder, PARTIAL);
  try {
    await copyBytes(plan.backupFile, partial);
    const problem = settleCopy(partial);
    if (problem !== null) throw new AppFailure(appError('backup-unreadable'), problem);
    await syncFile(partial);
    for (const { name } of pendingRestores(folder)) removeFile(join(folder, name));
    moveFile(partial, join(folder, `restore-${plan.because}-${stamp(plan.nowMs)}.sqlite`));
    syncFolder(folder);
  } catch (error) {
    removeFile(partial);
    throw isMissing(error)
      ? new AppFailure(appError('backup-unreadable'), error)
      : storeFailure(error);
  }
}

/**
 * Carries out a restore that was prepared; to be called at start before the database is opened.
 * Answers under which name the database of before can be found (in the same folder), or null when
 * nothing was prepared. Throws `disk-full`, `disk-unwritable`; the next start goes on then.
 */
export function finishRestore(databaseFile: string): string | null {
  const folder = dirname(databaseFile);
  try {
    const pending = pendingRestores(folder);
    const next = pending.at(-1);
    if (next === undefined) return null;
    for (const { name } of pending.slice(0, -1)) removeFile(join(folder, name));
    for (const part of PARTS) {
      const from = databaseFile + part;
      if (existsSync(from)) moveFile(from, join(folder, next.aside + part));
    }
    // A log of the old database beside the new one would spoil it: be sure that it is gone first.
    syncFolder(folder);
    moveFile(join(folder, next.name), databaseFile);
    syncFolder(folder);
    return next.aside;
  } catch (error) {
    throw storeFailure(error);
  }
}

/** Restores a backup at once; the database must be closed. Answers as {@link finishRestore}. */
export async function restoreBackup(plan: RestorePlan): Promise<string | null> {
  await prepareRestore(plan);
  return finishRestore(plan.databaseFile);
}

/** What is prepared, the latest last. */
function pendingRestores(folder: string): { name: string; aside: string }[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const [, aside, at] = PENDING.exec(name) ?? [];
      return aside !== undefined && at !== undefined ? [{ name, aside, at }] : [];
    })
    .sort((a, b) => a.at.localeCompare(b.at, 'en'));
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

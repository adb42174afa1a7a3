import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '../../core/contract/calls';
import type { Db } from '../db/database';
import { storeFailure } from '../db/errors';
import { backupName, backupTime, superfluous } from './backup-names';

const DAY_MS = 86_400_000;

/** Every backup in the folder, the newest first. */
export async function listBackups(folder: string): Promise<Backup[]> {
  await mkdir(folder, { recursive: true });
  const backups: Backup[] = [];
  for (const name of await readdir(folder)) {
    const createdAtMs = backupTime(name);
    if (createdAtMs === null) continue;
    backups.push({ name, createdAtMs, bytes: (await stat(join(folder, name))).size });
  }
  return backups.toSorted((a, b) => b.createdAtMs - a.createdAtMs);
}

/** Copies of the database, made while it is in use. */
export type Backups = {
  list(): Promise<Backup[]>;
  /** Makes a backup and lets those go that rotation no longer keeps. */
  backUpNow(): Promise<Backup>;
  /** Makes a backup unless there is one of the last 24 hours; answers whether it did. */
  backUpDaily(): Promise<boolean>;
};

/** Makes {@link Backups}. Throws `disk-full` and `disk-unwritable` as an `AppFailure`. */
export function createBackups(ports: { db: Db; folder: string; now: () => number }): Backups {
  const { db, folder, now } = ports;

  async function backUp(): Promise<Backup> {
    const createdAtMs = Math.floor(now() / 1000) * 1000;
    const name = backupName(createdAtMs);
    // Not a backup by its name before it is whole.
    const unfinished = join(folder, `${name}.unfinished`);
    await mkdir(folder, { recursive: true });
    try {
      // SQLite copies some pages at a time and lets writers in between.
      await db.backup(unfinished);
      await syncFile(unfinished);
      await rename(unfinished, join(folder, name));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    for (const old of superfluous(await listBackups(folder))) await rm(join(folder, old.name));
    return { name, createdAtMs, bytes: (await stat(join(folder, name))).size };
  }

  async function backUpNow(): Promise<Backup> {
    try {
      return await backUp();
    } catch (error) {
      throw storeFailure(error);
    }
  }

  return {
    list: () => listBackups(folder),
    backUpNow,
    async backUpDaily() {
      const [newest] = await listBackups(folder);
      if (newest && Math.abs(now() - newest.createdAtMs) < DAY_MS) return false;
      await backUpNow();
      return true;
    },
  };
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

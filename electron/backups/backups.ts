import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '../../core/contract/calls/application';
import { AppFailure, appError } from '../../core/contract/errors';
import type { Db } from '../db/database';
import { storeFailure } from '../db/errors';
import { type BackupKind, type BackupName, backupName, parseBackupName } from './backup-name';
import { settleCopy } from './database-file';
import { moveFile, removeFile, syncFile, syncFolder } from './disk';
import { expiredBackups, isBackupDue } from './rotation';

/** The first daily backup waits until the window is there and the person has begun. */
const FIRST_AFTER_MS = 20_000;
/** A timer of 24 hours would miss sleep and changes of the clock: look often what time it is. */
const LOOK_EVERY_MS = 15 * 60_000;
/** Pages copied at a time (1 MB), so that main stays responsive. */
const PAGES_AT_A_TIME = 256;
const PARTIAL = '.partial';

/** What backups need from outside. */
export type BackupsPorts = {
  /** Null while the database cannot be opened: backups can be listed then, not made. */
  db: Db | null;
  /** The folder of the backups. */
  folder: string;
  /** The time in milliseconds since 1970. */
  now: () => number;
  /** Told when a daily backup failed or an old one could not be removed. */
  onTrouble: (what: string, cause: unknown) => void;
};

/** Copies of the database, made by the clock and by hand. */
export type Backups = {
  /** The newest first. */
  list(): Backup[];
  /** The file of a backup. Throws `not-found`. */
  pathOf(name: string): string;
  /** Throws `disk-full`, `disk-unwritable`, `database-damaged`. */
  backUpNow(): Promise<Backup>;
  /** From now on makes a backup a day, the first some seconds after start if it is due. */
  startDaily(): void;
  /** Ends the daily backups and gives up one that is being made. The database may be closed then. */
  close(): Promise<void>;
};

/** Makes {@link Backups}. */
export function createBackups(ports: BackupsPorts): Backups {
  const { folder } = ports;
  let timers: NodeJS.Timeout[] = [];
  let closing = false;
  let last: Promise<unknown> = Promise.resolve();

  /** Makes the folder, too, if somebody removed it. */
  function filesInFolder(): string[] {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder);
  }

  const names = (): BackupName[] => filesInFolder().flatMap((name) => parseBackupName(name) ?? []);

  function described({ name, createdAtMs }: BackupName): Backup {
    return { name, createdAtMs, bytes: statSync(join(folder, name)).size };
  }

  function freeName(kind: BackupKind): BackupName {
    for (let createdAtMs = ports.now(); ; createdAtMs += 1) {
      const name = backupName(kind, createdAtMs);
      if (!existsSync(join(folder, name))) return { name, kind, createdAtMs };
    }
  }

  function dropExpired(): void {
    for (const { name } of expiredBackups(names(), ports.now())) {
      try {
        removeFile(join(folder, name));
      } catch (error) {
        ports.onTrouble(`removing the backup ${name}`, error);
      }
    }
  }

  async function make(db: Db, kind: BackupKind): Promise<Backup> {
    if (closing) throw new AppFailure(appError('cancelled'));
    for (const name of filesInFolder()) {
      if (name.includes(PARTIAL)) removeFile(join(folder, name));
    }
    const made = freeName(kind);
    const path = join(folder, made.name);
    const partial = path + PARTIAL;
    try {
      await db.backup(partial, {
        progress: () => {
          if (closing) throw new AppFailure(appError('cancelled'));
          return PAGES_AT_A_TIME;
        },
      });
      const problem = settleCopy(partial);
      if (problem !== null) throw new AppFailure(appError('database-damaged'), problem);
      await syncFile(partial);
      moveFile(partial, path);
      syncFolder(folder);
    } catch (error) {
      removeFile(partial);
      throw error;
    }
    dropExpired();
    return described(made);
  }

  /** One after the other: two at a time would only take longer. */
  function backUp(kind: BackupKind): Promise<Backup> {
    const { db } = ports;
    const made = last.then(async () => {
      if (db === null) throw new AppFailure(appError('database-damaged'));
      try {
        return await make(db, kind);
      } catch (error) {
        throw storeFailure(error);
      }
    });
    // Whoever comes next has to wait for this one, not to answer for it.
    last = made.catch(() => undefined);
    return made;
  }

  async function lookAtClock(): Promise<void> {
    try {
      if (isBackupDue(names(), ports.now())) await backUp('daily');
    } catch (error) {
      // A backup that was given up on closing is made after the next start.
      if (!closing) ports.onTrouble('the daily backup', error);
    }
  }

  return {
    list: () =>
      names()
        .sort((a, b) => b.createdAtMs - a.createdAtMs)
        .map(described),
    pathOf(name) {
      if (!names().some((found) => found.name === name)) {
        throw new AppFailure(appError('not-found'));
      }
      return join(folder, name);
    },
    backUpNow: () => backUp('manual'),
    startDaily() {
      if (ports.db === null || timers.length > 0) return;
      timers = [
        setTimeout(() => void lookAtClock(), FIRST_AFTER_MS),
        setInterval(() => void lookAtClock(), LOOK_EVERY_MS),
      ];
      for (const timer of timers) timer.unref();
    },
    async close() {
      closing = true;
      for (const timer of timers) clearTimeout(timer);
      await last;
    },
  };
}

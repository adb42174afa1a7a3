import Database from 'better-sqlite3';
import { existsSync, statSync } from 'node:fs';
import type { Db } from './database';
import { APPLICATION_ID } from './database';
import { isDamage, storeFailure } from './errors';
import { migrate, schemaVersion } from './migrate';
import type { Migration } from './migration';
import { migrations as allMigrations } from './migrations';

/**
 * What opening found.
 * - `ready`: open, at the newest schema.
 * - `damaged`: not a sound database; nothing was changed. Restore a backup or export what is readable.
 * - `newer`: written by a newer application; nothing was changed.
 */
export type OpenedDatabase =
  | { state: 'ready'; db: Db }
  | { state: 'damaged'; reason: string }
  | { state: 'newer'; version: number; known: number };

/** Files up to this size are checked before the first window; larger ones in a thread after it. */
const CHECK_AT_ONCE_BYTES = 8 * 1024 * 1024;

/**
 * Opens the database file (makes it if absent), checks it and migrates it.
 * Throws an `AppFailure` when the disk does not let us (full, read-only).
 */
export function openDatabase(
  file: string,
  migrations: readonly Migration[] = allMigrations,
): OpenedDatabase {
  let db: Db | undefined;
  try {
    const small = !existsSync(file) || statSync(file).size <= CHECK_AT_ONCE_BYTES;
    db = new Database(file);
    db.pragma('busy_timeout = 2000');
    const version = schemaVersion(db);
    if (version > migrations.length) {
      db.close();
      return { state: 'newer', version, known: migrations.length };
    }
    const problem = foreignOwner(db) ?? (small ? quickCheck(db) : null);
    if (problem !== null) {
      db.close();
      return { state: 'damaged', reason: problem };
    }
    db.pragma('journal_mode = WAL');
    // FULL: a committed update is on the disk even when the power fails in the next instant.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, migrations);
    return { state: 'ready', db };
  } catch (error) {
    db?.close();
    if (isDamage(error)) return { state: 'damaged', reason: String(error) };
    throw storeFailure(error);
  }
}

/** Reads the whole file with SQLite's quick check; the first problem, or null. */
export function quickCheck(db: Db): string | null {
  const found = String(db.pragma('quick_check(1)', { simple: true }));
  return found === 'ok' ? null : found;
}

/** A file of another program (or a half-written one of ours) must not be migrated into ours. */
function foreignOwner(db: Db): string | null {
  const owner = Number(db.pragma('application_id', { simple: true }));
  if (owner === APPLICATION_ID) return null;
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
  return tables === 0 ? null : `application id ${owner}`;
}

import Database from 'better-sqlite3';
import type { Db } from '../db/database';
import { APPLICATION_ID } from '../db/database';
import { isDamage, storeFailure } from '../db/errors';
import { schemaVersion } from '../db/migrate';
import { migrations } from '../db/migrations';
import { quickCheck } from '../db/open';

/**
 * Checks a copy of a database that nobody has open and makes it one self-contained file (without a
 * write-ahead log, so that it can be opened where nothing may be written). Answers what is wrong
 * with it, or null. Throws an `AppFailure` when the disk is at fault.
 */
export function settleCopy(file: string): string | null {
  let db: Db | undefined;
  try {
    db = new Database(file, { fileMustExist: true });
    const owner = Number(db.pragma('application_id', { simple: true }));
    if (owner !== APPLICATION_ID) return `application id ${owner}`;
    const version = schemaVersion(db);
    if (version < 1 || version > migrations.length) return `schema version ${version}`;
    const problem = quickCheck(db);
    if (problem !== null) return problem;
    db.pragma('journal_mode = DELETE');
    return null;
  } catch (error) {
    if (isDamage(error)) return String(error);
    throw storeFailure(error);
  } finally {
    db?.close();
  }
}

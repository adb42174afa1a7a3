import Database from 'better-sqlite3';
import type { ErrorCode } from '../../core/contract/errors';
import { AppFailure, appError } from '../../core/contract/errors';

const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR', 'disk-unwritable'],
  ['SQLITE_READONLY', 'disk-unwritable'],
  ['SQLITE_CANTOPEN', 'disk-unwritable'],
  ['SQLITE_PERM', 'disk-unwritable'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'disk-unwritable'],
  ['EPERM', 'disk-unwritable'],
  ['EROFS', 'disk-unwritable'],
  ['EIO', 'disk-unwritable'],
];

/** Says whether SQLite found that the file is no sound database. */
export function isDamage(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    (error.code.startsWith('SQLITE_CORRUPT') || error.code.startsWith('SQLITE_NOTADB'))
  );
}

/**
 * Turns what SQLite or the file system threw into an {@link AppFailure} with a code for people,
 * keeping the cause. What is no failure of the disk stays as it is: it is a bug.
 */
export function storeFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') {
    return error;
  }
  const name = error.code;
  const known = codes.find(([prefix]) => name.startsWith(prefix));
  return known ? new AppFailure(appError(known[1]), error) : error;
}

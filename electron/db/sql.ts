import type Database from 'better-sqlite3';
import type { z } from 'zod';
import type { Db } from './database';

/** What may be bound to a parameter of a statement. */
export type SqlValue = string | number | bigint | Uint8Array | null;

const statements = new WeakMap<Db, Map<string, Database.Statement<SqlValue[], unknown>>>();

/** Compiles a statement once per connection. The text must not hold values: bind them. */
function prepared(db: Db, sql: string): Database.Statement<SqlValue[], unknown> {
  const known = statements.get(db) ?? new Map<string, Database.Statement<SqlValue[], unknown>>();
  statements.set(db, known);
  const found = known.get(sql);
  if (found) return found;
  const made = db.prepare<SqlValue[], unknown>(sql);
  known.set(sql, made);
  return made;
}

/** All rows of a query, each parsed. */
export function allRows<S extends z.ZodType>(
  db: Db,
  row: S,
  sql: string,
  ...values: SqlValue[]
): z.output<S>[] {
  return prepared(db, sql)
    .all(...values)
    .map((found) => row.parse(found));
}

/** The first row of a query, parsed, or null. */
export function firstRow<S extends z.ZodType>(
  db: Db,
  row: S,
  sql: string,
  ...values: SqlValue[]
): z.output<S> | null {
  const found = prepared(db, sql).get(...values);
  return found === undefined ? null : row.parse(found);
}

/** Runs a statement that changes rows; answers how many. */
export function runSql(db: Db, sql: string, ...values: SqlValue[]): number {
  return prepared(db, sql).run(...values).changes;
}

/**
 * Runs `work` in a transaction that takes the write lock at once, so that it cannot fail half-way
 * for want of it. Rolled back when `work` throws.
 */
export function inTransaction<T>(db: Db, work: () => T): T {
  return db.transaction(work).immediate();
}

/** SQLite's number for `synchronous=NORMAL`. */
const NORMAL = 1;

/**
 * The same for what a power cut in the next moment may forget: nobody waits for the disk, and the
 * next durable transaction brings it there along with its own. The death of the process loses nothing.
 */
export function inForgettableTransaction<T>(db: Db, work: () => T): T {
  const level = Number(db.pragma('synchronous', { simple: true }));
  if (level <= NORMAL) return inTransaction(db, work);
  db.pragma(`synchronous = ${NORMAL}`);
  try {
    return inTransaction(db, work);
  } finally {
    db.pragma(`synchronous = ${level}`);
  }
}

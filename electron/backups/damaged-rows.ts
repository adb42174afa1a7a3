import { z } from 'zod';
import type { Db } from '../db/database';

const AT_A_TIME = 64;
/** Behind damage every rowid is tried, one after the other, this often; then in growing steps. */
const SINGLE_STEPS = 20_000;
const rowidRow = z.object({ rowid: z.number().int() });

/**
 * Reads the rows of a table in the order of their rowids, leaving out those on damaged pages.
 * `columns` should be small: a damaged page of a long value makes the row unreadable as a whole.
 * Answers null when SQLite does not even know the table any more.
 * Table and columns must not come from outside.
 */
export async function readableRows<S extends z.ZodType>(
  db: Db,
  table: 'documents' | 'document_updates',
  columns: string,
  row: S,
): Promise<z.output<S>[] | null> {
  if (attempt(() => db.prepare(`SELECT ${columns} FROM ${table}`)) === undefined) return null;
  const some = db.prepare<[number, number]>(
    `SELECT rowid, ${columns} FROM ${table} NOT INDEXED WHERE rowid >= ? ORDER BY rowid LIMIT ?`,
  );
  // Looks a row up from the root: a rowid whose own bytes are damaged is not found that way.
  const one = db.prepare<[number]>(`SELECT 1 FROM ${table} NOT INDEXED WHERE rowid = ?`);
  const found = new Map<number, z.output<S>>();
  let at = 1;
  let failures = 0;
  while (Number.isSafeInteger(at)) {
    const limit = failures === 0 ? AT_A_TIME : 1;
    const rows = attempt(() => some.all(at, limit)) ?? attempt(() => some.all(at, 1));
    if (rows?.length === 0) break;
    let next = at;
    for (const raw of rows ?? []) {
      const place = rowidRow.safeParse(raw);
      if (!place.success || attempt(() => one.get(place.data.rowid)) === undefined) continue;
      next = Math.max(next, place.data.rowid + 1);
      const parsed = row.safeParse(raw);
      if (parsed.success) found.set(place.data.rowid, parsed.data);
    }
    if (next > at) failures = 0;
    else {
      failures += 1;
      next += failures <= SINGLE_STEPS ? 1 : 2 ** (failures - SINGLE_STEPS);
    }
    at = next;
    // Thousands of tries must not stop main.
    if (failures % 200 === 0) await new Promise(setImmediate);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, value]) => value);
}

/** What `read` answers, or undefined when SQLite cannot give it. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // Damage shows as many kinds of errors; for salvaging they are all the same: not this one.
    return undefined;
  }
}

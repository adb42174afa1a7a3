import type { Db } from '../db/database';

/** Reads single values of rows until a damaged page stops it, from one end and then from the other. */
function valuesAround(
  db: Db,
  ascending: string,
  descending: string,
  ...values: string[]
): unknown[] {
  const found = new Set<unknown>();
  for (const sql of [ascending, descending]) {
    try {
      for (const value of db
        .prepare(sql)
        .pluck()
        .iterate(...values))
        found.add(value);
    } catch {
      // A damaged page: keep what came before it; the other end may still be readable.
      continue;
    }
  }
  return [...found];
}

/** The ids of every article's document that a damaged database still gives. */
export function salvageIds(db: Db): string[] {
  const ids = ['documents', 'document_updates'].flatMap((table) => {
    const column = table === 'documents' ? 'id' : 'doc_id';
    const where = table === 'documents' ? "WHERE kind = 'article'" : '';
    const sql = `SELECT DISTINCT ${column} FROM ${table} ${where} ORDER BY ${column}`;
    return valuesAround(db, sql, `${sql} DESC`);
  });
  return [...new Set(ids)].filter((id) => typeof id === 'string');
}

/** The updates of a document that a damaged database still gives, each read for itself. */
export function salvageUpdates(db: Db, id: string): Uint8Array[] {
  const sql = 'SELECT seq FROM document_updates WHERE doc_id = ? ORDER BY seq';
  const seqs = valuesAround(db, sql, `${sql} DESC`, id).filter((seq) => typeof seq === 'number');
  return seqs.toSorted((a, b) => a - b).flatMap((seq) => salvageUpdate(db, id, seq));
}

function salvageUpdate(db: Db, id: string, seq: number): Uint8Array[] {
  try {
    const sql = 'SELECT bytes FROM document_updates WHERE doc_id = ? AND seq = ?';
    const bytes = db.prepare(sql).pluck().get(id, seq);
    return bytes instanceof Uint8Array ? [Uint8Array.from(bytes)] : [];
  } catch {
    // This row lies on a damaged page; the others may not.
    return [];
  }
}

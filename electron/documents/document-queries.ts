import { z } from 'zod';
import type { ArticleId, DocumentId, WorkspaceId } from '../../core/domain/ids';
import { articleIdSchema, workspaceIdSchema } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { allRows, firstRow, inTransaction, runSql } from '../db/sql';

/** One row of an update log. */
export type LoggedUpdate = { seq: number; bytes: Uint8Array };

/** The size of an update log. `lastSeq` is 0 when it is empty. */
export type LogSize = { rows: number; bytes: number; lastSeq: number; lastAtMs: number };

const seqRow = z.object({ seq: z.number().int() });
const updateRow = z.object({ seq: z.number().int(), bytes: z.instanceof(Uint8Array) });
const idRow = z.object({ id: articleIdSchema });
const sizeRow = z.object({
  rows: z.number().int(),
  bytes: z.number().int(),
  lastSeq: z.number().int(),
  lastAtMs: z.number(),
});

/** Adds an article's document together with its first update; both or none. */
export function insertArticleDocument(
  db: Db,
  document: { id: ArticleId; firstUpdate: Uint8Array; atMs: number },
): void {
  insertDocument(db, 'article', document);
}

/** Adds the workspace's document. */
export function insertWorkspaceDocument(
  db: Db,
  document: { id: WorkspaceId; firstUpdate: Uint8Array; atMs: number },
): void {
  insertDocument(db, 'workspace', document);
}

/** The workspace's document, or null while there is none. */
export function workspaceDocumentId(db: Db): WorkspaceId | null {
  const row = z.object({ id: workspaceIdSchema });
  const sql = "SELECT id FROM documents WHERE kind = 'workspace' ORDER BY created_at_ms LIMIT 1";
  return firstRow(db, row, sql)?.id ?? null;
}

function insertDocument(
  db: Db,
  kind: 'article' | 'workspace',
  document: { id: DocumentId; firstUpdate: Uint8Array; atMs: number },
): void {
  inTransaction(db, () => {
    runSql(
      db,
      'INSERT INTO documents (id, kind, created_at_ms) VALUES (?, ?, ?)',
      document.id,
      kind,
      document.atMs,
    );
    insertUpdate(db, { id: document.id, bytes: document.firstUpdate, atMs: document.atMs });
  });
}

/** Whether there is such a document. */
export function hasDocument(db: Db, id: ArticleId): boolean {
  return firstRow(db, idRow, 'SELECT id FROM documents WHERE id = ?', id) !== null;
}

/** When a document was added, or null. */
export function documentCreatedAtMs(db: Db, id: ArticleId): number | null {
  const row = z.object({ atMs: z.number() });
  const sql = 'SELECT created_at_ms AS atMs FROM documents WHERE id = ?';
  return firstRow(db, row, sql, id)?.atMs ?? null;
}

/** Every article's document. */
export function articleDocumentIds(db: Db): ArticleId[] {
  const sql = "SELECT id FROM documents WHERE kind = 'article' ORDER BY created_at_ms";
  return allRows(db, idRow, sql).map((row) => row.id);
}

/** Appends one update in a transaction of its own; its seq, or null when there is no such document. */
export function insertUpdate(
  db: Db,
  update: { id: DocumentId; bytes: Uint8Array; atMs: number },
): number | null {
  const row = firstRow(
    db,
    seqRow,
    `INSERT INTO document_updates (doc_id, seq, bytes, at_ms)
     SELECT id, (SELECT coalesce(max(seq), 0) + 1 FROM document_updates WHERE doc_id = documents.id), ?, ?
     FROM documents WHERE id = ?
     RETURNING seq`,
    update.bytes,
    update.atMs,
    update.id,
  );
  return row?.seq ?? null;
}

/** The updates of a document that came after `seq`, in order. */
export function updatesAfter(db: Db, id: DocumentId, seq: number): LoggedUpdate[] {
  return allRows(
    db,
    updateRow,
    'SELECT seq, bytes FROM document_updates WHERE doc_id = ? AND seq > ? ORDER BY seq',
    id,
    seq,
  );
}

/** How long the log of a document is. */
export function logSize(db: Db, id: DocumentId): LogSize {
  const size = firstRow(
    db,
    sizeRow,
    `SELECT count(*) AS rows, coalesce(sum(length(bytes)), 0) AS bytes,
       coalesce(max(seq), 0) AS lastSeq, coalesce(max(at_ms), 0) AS lastAtMs
     FROM document_updates WHERE doc_id = ?`,
    id,
  );
  return size ?? { rows: 0, bytes: 0, lastSeq: 0, lastAtMs: 0 };
}

/**
 * Puts one merged update in place of the rows up to and with `upTo`, which must be exactly `rows`
 * many; keeps seq and time of the last. Answers false, and changes nothing, when they are not.
 */
export function replaceUpdates(
  db: Db,
  merged: { id: DocumentId; upTo: number; rows: number; bytes: Uint8Array },
): boolean {
  return inTransaction(db, () => {
    const found = firstRow(
      db,
      z.object({ rows: z.number(), atMs: z.number().nullable() }),
      'SELECT count(*) AS rows, max(at_ms) AS atMs FROM document_updates WHERE doc_id = ? AND seq <= ?',
      merged.id,
      merged.upTo,
    );
    if (found === null || found.atMs === null || found.rows !== merged.rows) return false;
    runSql(
      db,
      'DELETE FROM document_updates WHERE doc_id = ? AND seq <= ?',
      merged.id,
      merged.upTo,
    );
    runSql(
      db,
      'INSERT INTO document_updates (doc_id, seq, bytes, at_ms) VALUES (?, ?, ?, ?)',
      merged.id,
      merged.upTo,
      merged.bytes,
      found.atMs,
    );
    return true;
  });
}

/** Removes a document and its log for good. Its projections must be gone already. */
export function deleteDocument(db: Db, id: ArticleId): void {
  runSql(db, 'DELETE FROM document_updates WHERE doc_id = ?', id);
  runSql(db, 'DELETE FROM documents WHERE id = ?', id);
}

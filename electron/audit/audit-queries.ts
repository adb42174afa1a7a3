import { z } from 'zod';
import { type AuditEntry, auditEntrySchema } from '../../core/domain/audit';
import type { Db } from '../db/database';
import { allRows, firstRow, runSql } from '../db/sql';

const entryRow = auditEntrySchema.extend({
  detail: z.string().transform((json) => auditEntrySchema.shape.detail.parse(JSON.parse(json))),
});

const COLUMNS = `id, at_ms AS atMs, person, action, subject, detail_json AS detail, hash`;

/** The hash and number of the last entry; null while there is none. */
export function lastEntry(db: Db): { id: number; hash: string } | null {
  const row = z.object({ id: z.number(), hash: z.string() });
  return firstRow(db, row, 'SELECT id, hash FROM audit_log ORDER BY id DESC LIMIT 1');
}

/** Appends an entry. The table refuses everything else. */
export function insertEntry(db: Db, entry: AuditEntry): void {
  runSql(
    db,
    `INSERT INTO audit_log (id, at_ms, person, action, subject, detail_json, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    entry.id,
    entry.atMs,
    entry.person,
    entry.action,
    entry.subject,
    JSON.stringify(entry.detail),
    entry.hash,
  );
}

/** Entries before a number (all when null), the newest first. */
export function entriesBefore(db: Db, before: number | null, limit: number): AuditEntry[] {
  return allRows(
    db,
    entryRow,
    `SELECT ${COLUMNS} FROM audit_log WHERE id < ? ORDER BY id DESC LIMIT ?`,
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  );
}

/** Entries after a number, the oldest first. */
export function entriesAfter(db: Db, after: number, limit: number): AuditEntry[] {
  const sql = `SELECT ${COLUMNS} FROM audit_log WHERE id > ? ORDER BY id LIMIT ?`;
  return allRows(db, entryRow, sql, after, limit);
}

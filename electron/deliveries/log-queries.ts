import { z } from 'zod';
import { type DeliveryLogEntry, deliveryLogEntrySchema } from '../../core/domain/delivery';
import type { DeliveryId } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { allRows, firstRow, runSql } from '../db/sql';

/** Adds a line to the log of a delivery; it can never be changed or taken away. */
export function addLog(db: Db, id: DeliveryId, entry: DeliveryLogEntry): void {
  runSql(
    db,
    `INSERT INTO delivery_log (delivery_id, at_ms, ordinal, event, detail_json)
     VALUES (?, ?, ?, ?, ?)`,
    id,
    Math.round(entry.atMs),
    entry.ordinal,
    entry.event,
    JSON.stringify(entry.detail),
  );
}

const logRow = z
  .object({
    at_ms: z.number(),
    ordinal: z.number().nullable(),
    event: deliveryLogEntrySchema.shape.event,
    detail_json: z.string().transform((text): unknown => JSON.parse(text)),
  })
  .transform((row) =>
    deliveryLogEntrySchema.parse({
      atMs: row.at_ms,
      ordinal: row.ordinal,
      event: row.event,
      detail: row.detail_json,
    }),
  );

/** The log of a delivery, the oldest line first. */
export function listLog(db: Db, id: DeliveryId): DeliveryLogEntry[] {
  return allRows(
    db,
    logRow,
    'SELECT at_ms, ordinal, event, detail_json FROM delivery_log WHERE delivery_id = ? ORDER BY id',
    id,
  );
}

const wantedRow = z
  .object({ wanted_at_ms: z.number(), promised: z.number() })
  .transform((row) => ({ atMs: row.wanted_at_ms, promised: row.promised === 1 }));

/**
 * When somebody last wanted the delivery to go out: by pressing a button, by an answer, or by its
 * time (`promised`). What the application did by itself, as going on when the vault was opened, does
 * not count. Null while nobody did.
 */
export function lastWanted(db: Db, id: DeliveryId): { atMs: number; promised: boolean } | null {
  return firstRow(
    db,
    wantedRow,
    `SELECT coalesce(json_extract(detail_json, '$.dueAtMs'), at_ms) AS wanted_at_ms,
       json_extract(detail_json, '$.dueAtMs') IS NOT NULL AS promised
     FROM delivery_log
     WHERE delivery_id = ? AND event IN ('started', 'released', 'answered', 'ticked', 'resumed')
       AND json_extract(detail_json, '$.unlocked') IS NULL
     ORDER BY wanted_at_ms DESC LIMIT 1`,
    id,
  );
}

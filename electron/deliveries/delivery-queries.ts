import { z } from 'zod';
import { type AppError, appErrorSchema } from '../../core/contract/errors';
import { OPEN_STATES, deliverySchema, deliveryStateSchema } from '../../core/domain/delivery';
import {
  type AccountId,
  type ArticleId,
  type DeliveryId,
  accountIdSchema,
  deliveryIdSchema,
  editionIdSchema,
} from '../../core/domain/ids';
import { questionSchema } from '../../core/domain/question';
import { waySchema } from '../../core/domain/way';
import type { Db } from '../db/database';
import { type SqlValue, allRows, firstRow, runSql } from '../db/sql';

const json = z.string().transform((text): unknown => JSON.parse(text));

const deliveryRow = z
  .object({
    id: deliveryIdSchema,
    edition_id: editionIdSchema.nullable(),
    source_id: z.string(),
    account_id: accountIdSchema,
    account_name: z.string(),
    sandbox: z.number(),
    title: z.string(),
    version_hash: z.string(),
    way_json: json.pipe(waySchema),
    once_key: z.string().nullable(),
    confirmed_by: z.string().nullable(),
    state: deliveryStateSchema,
    cancel_requested: z.number(),
    differences_json: json.pipe(deliverySchema.shape.differences),
    question_json: json.pipe(questionSchema).nullable(),
    error_json: json.pipe(appErrorSchema).nullable(),
    resume_at_ms: z.number().nullable(),
    admin_deadline_ms: z.number().nullable(),
    draft_media_id: z.string().nullable(),
    old_draft_media_id: z.string().nullable(),
    publish_id: z.string().nullable(),
    remote_article_id: z.string().nullable(),
    client_msg_id: z.string(),
    msg_id: z.string().nullable(),
    msg_data_id: z.string().nullable(),
    created_at_ms: z.number(),
    finished_at_ms: z.number().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    editionId: row.edition_id,
    sourceId: row.source_id,
    accountId: row.account_id,
    accountName: row.account_name,
    sandbox: row.sandbox === 1,
    title: row.title,
    versionHash: row.version_hash,
    way: row.way_json,
    onceKey: row.once_key,
    confirmedBy: row.confirmed_by,
    state: row.state,
    cancelRequested: row.cancel_requested === 1,
    differences: row.differences_json,
    question: row.question_json,
    error: row.error_json,
    resumeAtMs: row.resume_at_ms,
    adminDeadlineMs: row.admin_deadline_ms,
    draftMediaId: row.draft_media_id,
    oldDraftMediaId: row.old_draft_media_id,
    publishId: row.publish_id,
    remoteArticleId: row.remote_article_id,
    clientMsgId: row.client_msg_id,
    msgId: row.msg_id,
    msgDataId: row.msg_data_id,
    createdAtMs: row.created_at_ms,
    finishedAtMs: row.finished_at_ms,
  }));

/** A delivery as it is stored, without its articles and steps. */
export type DeliveryRow = z.output<typeof deliveryRow>;

const DELIVERY = `d.id, d.edition_id, d.source_id, d.account_id, d.account_name, d.sandbox, d.title,
  d.version_hash, d.way_json, d.once_key, d.confirmed_by, d.state, d.cancel_requested,
  d.differences_json, d.question_json, d.error_json, d.resume_at_ms, d.admin_deadline_ms,
  d.draft_media_id, d.old_draft_media_id, d.publish_id, d.remote_article_id, d.client_msg_id,
  d.msg_id, d.msg_data_id, d.created_at_ms, d.finished_at_ms`;

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');

function select(db: Db, rest: string, ...values: SqlValue[]): DeliveryRow[] {
  return allRows(db, deliveryRow, `SELECT ${DELIVERY} FROM deliveries d ${rest}`, ...values);
}

/** All deliveries, the newest first. */
export function listDeliveryRows(db: Db): DeliveryRow[] {
  return select(db, 'ORDER BY d.created_at_ms DESC, d.id');
}

/** One delivery, or null. */
export function getDeliveryRow(db: Db, id: DeliveryId): DeliveryRow | null {
  return firstRow(db, deliveryRow, `SELECT ${DELIVERY} FROM deliveries d WHERE d.id = ?`, id);
}

/** Deliveries that go on by themselves, the oldest first. */
export function listUnendedRows(db: Db): DeliveryRow[] {
  return select(
    db,
    `WHERE d.state IN ('running', 'waiting', 'awaiting-admin') ORDER BY d.created_at_ms, d.id`,
  );
}

/** Deliveries that wait for their time, the oldest first. */
export function listHeldRows(db: Db): DeliveryRow[] {
  return select(db, `WHERE d.state = 'held' ORDER BY d.created_at_ms, d.id`);
}

/** Deliveries that stopped because of an error of this code. */
export function listStoppedBy(db: Db, code: AppError['code']): DeliveryRow[] {
  return select(
    db,
    `WHERE d.state = 'stopped' AND json_extract(d.error_json, '$.code') = ?
     ORDER BY d.created_at_ms, d.id`,
    code,
  );
}

/**
 * A delivery to the account that has not ended and holds one of the articles, or has the same
 * source; null if there is none.
 */
export function findOpenDelivery(
  db: Db,
  accountId: AccountId,
  sourceId: string,
  articleIds: readonly ArticleId[],
): DeliveryRow | null {
  const [first] = select(
    db,
    `WHERE d.account_id = ? AND d.state IN (${OPEN}) AND (d.source_id = ? OR EXISTS (
       SELECT 1 FROM delivery_articles a WHERE a.delivery_id = d.id
         AND a.article_id IN (SELECT value FROM json_each(?)))) LIMIT 1`,
    accountId,
    sourceId,
    JSON.stringify(articleIds),
  );
  return first ?? null;
}

/** Mass sends that ended well since then and whose first link WeChat has not told, the newest first. */
export function listWithoutLinks(db: Db, sinceMs: number): DeliveryRow[] {
  return select(
    db,
    `WHERE d.state = 'done' AND json_extract(d.way_json, '$.kind') = 'mass'
       AND d.msg_data_id IS NOT NULL AND d.finished_at_ms >= ?
       AND EXISTS (SELECT 1 FROM delivery_articles a
         WHERE a.delivery_id = d.id AND a.position = 0 AND a.url IS NULL)
     ORDER BY d.finished_at_ms DESC`,
    sinceMs,
  );
}

/** The delivery that has done the same with the same version, or null. */
export function findDone(
  db: Db,
  wanted: { accountId: AccountId; sourceId: string; onceKey: string },
): DeliveryRow | null {
  const [first] = select(
    db,
    `WHERE d.account_id = ? AND d.source_id = ? AND d.once_key = ? AND d.state = 'done' LIMIT 1`,
    wanted.accountId,
    wanted.sourceId,
    wanted.onceKey,
  );
  return first ?? null;
}

/** Adds a delivery. */
export function insertDeliveryRow(
  db: Db,
  delivery: Pick<
    DeliveryRow,
    | 'id'
    | 'editionId'
    | 'sourceId'
    | 'accountId'
    | 'accountName'
    | 'sandbox'
    | 'title'
    | 'versionHash'
    | 'way'
    | 'onceKey'
    | 'confirmedBy'
    | 'draftMediaId'
    | 'oldDraftMediaId'
    | 'clientMsgId'
    | 'createdAtMs'
  >,
): void {
  runSql(
    db,
    `INSERT INTO deliveries (id, edition_id, source_id, account_id, account_name, sandbox, title,
       version_hash, way_json, once_key, confirmed_by, draft_media_id, old_draft_media_id,
       client_msg_id, state, created_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'running', ?)`,
    delivery.id,
    delivery.editionId,
    delivery.sourceId,
    delivery.accountId,
    delivery.accountName,
    delivery.sandbox ? 1 : 0,
    delivery.title,
    delivery.versionHash,
    JSON.stringify(delivery.way),
    delivery.onceKey,
    delivery.confirmedBy,
    delivery.draftMediaId,
    delivery.oldDraftMediaId,
    delivery.clientMsgId,
    delivery.createdAtMs,
  );
}

/** What may change of a delivery. */
export type DeliveryPatch = Partial<
  Pick<
    DeliveryRow,
    | 'onceKey'
    | 'state'
    | 'cancelRequested'
    | 'differences'
    | 'question'
    | 'error'
    | 'resumeAtMs'
    | 'adminDeadlineMs'
    | 'draftMediaId'
    | 'oldDraftMediaId'
    | 'publishId'
    | 'remoteArticleId'
    | 'msgId'
    | 'msgDataId'
    | 'finishedAtMs'
  >
>;

const COLUMNS: Record<keyof DeliveryPatch, string> = {
  onceKey: 'once_key',
  state: 'state',
  cancelRequested: 'cancel_requested',
  differences: 'differences_json',
  question: 'question_json',
  error: 'error_json',
  resumeAtMs: 'resume_at_ms',
  adminDeadlineMs: 'admin_deadline_ms',
  draftMediaId: 'draft_media_id',
  oldDraftMediaId: 'old_draft_media_id',
  publishId: 'publish_id',
  remoteArticleId: 'remote_article_id',
  msgId: 'msg_id',
  msgDataId: 'msg_data_id',
  finishedAtMs: 'finished_at_ms',
};

/** Writes the named fields of a delivery. */
export function patchDelivery(db: Db, id: DeliveryId, patch: DeliveryPatch): void {
  const assignments: string[] = [];
  const values: SqlValue[] = [];
  for (const [field, column] of Object.entries(COLUMNS)) {
    const value = Object.entries(patch).find(([name]) => name === field)?.[1];
    if (value === undefined) continue;
    assignments.push(`${column} = ?`);
    values.push(toSql(value));
  }
  if (assignments.length === 0) return;
  runSql(db, `UPDATE deliveries SET ${assignments.join(', ')} WHERE id = ?`, ...values, id);
}

function toSql(value: NonNullable<DeliveryPatch[keyof DeliveryPatch]> | null): SqlValue {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

/** Drafts and articles on WeChat that other deliveries of the account have made. */
export function remoteIdsOfOthers(
  db: Db,
  accountId: AccountId,
  except: DeliveryId,
): { drafts: Set<string>; articles: Set<string> } {
  const rows = allRows(
    db,
    z.object({ draft_media_id: z.string().nullable(), remote_article_id: z.string().nullable() }),
    'SELECT draft_media_id, remote_article_id FROM deliveries WHERE account_id = ? AND id <> ?',
    accountId,
    except,
  );
  return {
    drafts: new Set(rows.flatMap((row) => row.draft_media_id ?? [])),
    articles: new Set(rows.flatMap((row) => row.remote_article_id ?? [])),
  };
}

import { z } from 'zod';
import { type AppError, appErrorSchema } from '../../core/contract/errors';
import {
  type Delivery,
  deliverySchema,
  deliveryStateSchema,
  deliveryStepKindSchema,
  deliveryStepStateSchema,
} from '../../core/domain/delivery';
import {
  type AccountId,
  type ArticleId,
  type DeliveryId,
  accountIdSchema,
  articleIdSchema,
  assetHashSchema,
  deliveryIdSchema,
} from '../../core/domain/ids';
import { type FrozenVersion, frozenVersionSchema } from '../../core/domain/version';
import type { Db } from '../db/database';
import { type SqlValue, allRows, firstRow, runSql } from '../db/sql';

const json = z.string().transform((text): unknown => JSON.parse(text));

const deliveryRow = z
  .object({
    id: deliveryIdSchema,
    article_id: articleIdSchema,
    account_id: accountIdSchema,
    account_name: z.string(),
    sandbox: z.number(),
    title: z.string(),
    version_hash: z.string(),
    state: deliveryStateSchema,
    cancel_requested: z.number(),
    differences_json: json.pipe(deliverySchema.shape.differences),
    error_json: json.pipe(appErrorSchema).nullable(),
    resume_at_ms: z.number().nullable(),
    draft_media_id: z.string().nullable(),
    publish_id: z.string().nullable(),
    url: z.string().nullable(),
    created_at_ms: z.number(),
    finished_at_ms: z.number().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    articleId: row.article_id,
    accountId: row.account_id,
    accountName: row.account_name,
    sandbox: row.sandbox === 1,
    title: row.title,
    versionHash: row.version_hash,
    state: row.state,
    cancelRequested: row.cancel_requested === 1,
    differences: row.differences_json,
    error: row.error_json,
    resumeAtMs: row.resume_at_ms,
    draftMediaId: row.draft_media_id,
    publishId: row.publish_id,
    url: row.url,
    createdAtMs: row.created_at_ms,
    finishedAtMs: row.finished_at_ms,
  }));

/** A delivery as it is stored, without its version and steps. */
export type DeliveryRow = z.output<typeof deliveryRow>;

const stepRow = z
  .object({
    ordinal: z.number(),
    kind: deliveryStepKindSchema,
    label: z.string(),
    asset_hash: assetHashSchema.nullable(),
    state: deliveryStepStateSchema,
    reused: z.number(),
    attempts: z.number(),
    intent_at_ms: z.number().nullable(),
    finished_at_ms: z.number().nullable(),
  })
  .transform((row) => ({
    ordinal: row.ordinal,
    kind: row.kind,
    label: row.label,
    assetHash: row.asset_hash,
    state: row.state,
    reused: row.reused === 1,
    attempts: row.attempts,
    intentAtMs: row.intent_at_ms,
    finishedAtMs: row.finished_at_ms,
  }));

/** A step as it is stored. */
export type StepRow = z.output<typeof stepRow>;

const DELIVERY = `id, article_id, account_id, account_name, sandbox, title, version_hash, state,
  cancel_requested, differences_json, error_json, resume_at_ms, draft_media_id, publish_id, url,
  created_at_ms, finished_at_ms`;

/** All deliveries, the newest first. */
export function listDeliveryRows(db: Db): DeliveryRow[] {
  return allRows(
    db,
    deliveryRow,
    `SELECT ${DELIVERY} FROM deliveries ORDER BY created_at_ms DESC, id`,
  );
}

/** One delivery, or null. */
export function getDeliveryRow(db: Db, id: DeliveryId): DeliveryRow | null {
  return firstRow(db, deliveryRow, `SELECT ${DELIVERY} FROM deliveries WHERE id = ?`, id);
}

/** Deliveries that go on by themselves, the oldest first. */
export function listUnendedRows(db: Db): DeliveryRow[] {
  return allRows(
    db,
    deliveryRow,
    `SELECT ${DELIVERY} FROM deliveries WHERE state IN ('running', 'waiting')
     ORDER BY created_at_ms, id`,
  );
}

/** Deliveries that stopped because of an error of this code. */
export function listStoppedBy(db: Db, code: AppError['code']): DeliveryRow[] {
  return allRows(
    db,
    deliveryRow,
    `SELECT ${DELIVERY} FROM deliveries
     WHERE state = 'stopped' AND json_extract(error_json, '$.code') = ?
     ORDER BY created_at_ms, id`,
    code,
  );
}

/** The delivery of an article to an account that has not ended yet, or null. */
export function findOpenDelivery(
  db: Db,
  accountId: AccountId,
  articleId: ArticleId,
): DeliveryRow | null {
  return firstRow(
    db,
    deliveryRow,
    `SELECT ${DELIVERY} FROM deliveries WHERE account_id = ? AND article_id = ?
     AND state IN ('running', 'waiting', 'stopped')`,
    accountId,
    articleId,
  );
}

/** The delivery that published this version on the account, or null. */
export function findPublishedVersion(
  db: Db,
  version: { accountId: AccountId; articleId: ArticleId; versionHash: string },
): DeliveryRow | null {
  return firstRow(
    db,
    deliveryRow,
    `SELECT ${DELIVERY} FROM deliveries WHERE account_id = ? AND article_id = ?
     AND version_hash = ? AND state = 'done'`,
    version.accountId,
    version.articleId,
    version.versionHash,
  );
}

/** The frozen version that a delivery sends. */
export function getVersion(db: Db, id: DeliveryId): FrozenVersion {
  const row = firstRow(
    db,
    z.object({ version_json: json.pipe(frozenVersionSchema) }),
    'SELECT version_json FROM deliveries WHERE id = ?',
    id,
  );
  if (row === null) throw new Error(`no delivery ${id}`);
  return row.version_json;
}

const STEP =
  'ordinal, kind, label, asset_hash, state, reused, attempts, intent_at_ms, finished_at_ms';

/** The steps of a delivery in order. */
export function listStepRows(db: Db, id: DeliveryId): StepRow[] {
  return allRows(
    db,
    stepRow,
    `SELECT ${STEP} FROM delivery_steps WHERE delivery_id = ? ORDER BY ordinal`,
    id,
  );
}

/** Adds a delivery with its steps. */
export function insertDelivery(
  db: Db,
  delivery: Pick<
    DeliveryRow,
    | 'id'
    | 'articleId'
    | 'accountId'
    | 'accountName'
    | 'sandbox'
    | 'title'
    | 'versionHash'
    | 'createdAtMs'
  >,
  version: FrozenVersion,
  steps: readonly Pick<StepRow, 'kind' | 'label' | 'assetHash'>[],
): void {
  runSql(
    db,
    `INSERT INTO deliveries (id, article_id, account_id, account_name, sandbox, title, version_hash,
       version_json, state, created_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'running', ?)`,
    delivery.id,
    delivery.articleId,
    delivery.accountId,
    delivery.accountName,
    delivery.sandbox ? 1 : 0,
    delivery.title,
    delivery.versionHash,
    JSON.stringify(version),
    delivery.createdAtMs,
  );
  for (const [ordinal, step] of steps.entries()) {
    runSql(
      db,
      `INSERT INTO delivery_steps (delivery_id, ordinal, kind, label, asset_hash, state)
       VALUES (?, ?, ?, ?, ?, 'waiting')`,
      delivery.id,
      ordinal,
      step.kind,
      step.label,
      step.assetHash,
    );
  }
}

/** What may change of a delivery. */
export type DeliveryPatch = Partial<
  Pick<
    DeliveryRow,
    | 'state'
    | 'cancelRequested'
    | 'differences'
    | 'error'
    | 'resumeAtMs'
    | 'draftMediaId'
    | 'publishId'
    | 'url'
    | 'finishedAtMs'
  > & { remoteArticleId: string | null }
>;

/** Writes the named fields of a delivery. */
export function patchDelivery(db: Db, id: DeliveryId, patch: DeliveryPatch): void {
  const columns: [string, SqlValue][] = [];
  const add = (column: string, value: SqlValue | undefined) => {
    if (value !== undefined) columns.push([column, value]);
  };
  add('state', patch.state);
  add(
    'cancel_requested',
    patch.cancelRequested === undefined ? undefined : Number(patch.cancelRequested),
  );
  add(
    'differences_json',
    patch.differences === undefined ? undefined : JSON.stringify(patch.differences),
  );
  if (patch.error !== undefined) {
    add('error_json', patch.error === null ? null : JSON.stringify(patch.error));
  }
  add('resume_at_ms', patch.resumeAtMs);
  add('draft_media_id', patch.draftMediaId);
  add('publish_id', patch.publishId);
  add('remote_article_id', patch.remoteArticleId);
  add('url', patch.url);
  add('finished_at_ms', patch.finishedAtMs);
  if (columns.length === 0) return;
  const assignments = columns.map(([column]) => `${column} = ?`).join(', ');
  runSql(
    db,
    `UPDATE deliveries SET ${assignments} WHERE id = ?`,
    ...columns.map(([, value]) => value),
    id,
  );
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

/** The delivery as the interface shows it. */
export function toDelivery(row: DeliveryRow, steps: readonly StepRow[]): Delivery {
  return deliverySchema.parse({
    ...row,
    cancellable: isCancellable(row, steps),
    steps,
  });
}

/**
 * Until the publish call a delivery can be cancelled. After it only one whose outcome nobody can
 * tell can be given up.
 */
export function isCancellable(row: DeliveryRow, steps: readonly StepRow[]): boolean {
  if (row.state === 'cancelled' || row.state === 'failed' || row.state === 'done') return false;
  if (row.cancelRequested && row.state !== 'stopped') return false;
  return !isPastReturn(steps) || isUnresolved(row);
}

/** Whether the publish call was made, or may have been. */
export function isPastReturn(steps: readonly StepRow[]): boolean {
  return steps.some(
    (step) => step.kind === 'publish' && (step.state === 'intent' || step.state === 'done'),
  );
}

/** Whether the delivery waits for a person because its outcome cannot be found out. */
export function isUnresolved(row: DeliveryRow): boolean {
  return row.state === 'stopped' && row.error?.code === 'delivery-outcome-unknown';
}

import type { DeliveryLogEntry } from '../../core/domain/delivery';
import type { AccountId, AssetHash, DeliveryId } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { inTransaction, runSql } from '../db/sql';
import { putArticleUrls } from './article-queries';
import { type DeliveryPatch, patchDelivery } from './delivery-queries';
import { addLog } from './log-queries';
import { type RemoteAsset, putRemoteAsset } from './remote-assets';
import { type KnownDraft, putKnownDraft } from './remote-drafts';
import type { StepRow } from './step-queries';

/**
 * The journal of a delivery. Every function is one transaction, durable when it returns (the
 * database runs with `synchronous=FULL`).
 */

/** Steps that only ask; their questions would fill the log. */
const ASKING: ReadonlySet<StepRow['kind']> = new Set(['await-publication', 'await-mass']);

/**
 * Writes that the call of a step is about to be made. False, and nothing is written, when the delivery
 * was cancelled meanwhile: then the call must not be made. `atMs` is by WeChat's clock; the first
 * intent is kept, since from then on the effect may be there.
 */
export function writeIntent(db: Db, id: DeliveryId, step: StepRow, atMs: number): boolean {
  return inTransaction(db, () => {
    const changed = runSql(
      db,
      `UPDATE delivery_steps SET state = 'intent', attempts = attempts + 1,
         intent_at_ms = coalesce(intent_at_ms, ?)
       WHERE delivery_id = ? AND ordinal = ? AND EXISTS (
         SELECT 1 FROM deliveries d
         WHERE d.id = delivery_id AND d.state = 'running' AND d.cancel_requested = 0)`,
      Math.round(atMs),
      id,
      step.ordinal,
    );
    if (changed === 1 && !ASKING.has(step.kind)) {
      addLog(db, id, {
        atMs,
        ordinal: step.ordinal,
        event: 'intent',
        detail: { step: step.kind, label: step.label, attempt: step.attempts + 1 },
      });
    }
    return changed === 1;
  });
}

/** What a step made known. */
export type Answer = {
  atMs: number;
  reused: boolean;
  patch?: DeliveryPatch;
  /** Addresses of the articles in order; null for one that is not known. */
  urls?: readonly (string | null)[];
  asset?: { accountId: AccountId; hash: AssetHash; remote: RemoteAsset };
  draft?: { accountId: AccountId; sourceId: string; known: KnownDraft };
};

/** Writes the answer of a step, and what it made known, all at once. */
export function writeAnswer(db: Db, id: DeliveryId, step: StepRow, answer: Answer): void {
  inTransaction(db, () => {
    changeStep(
      db,
      `UPDATE delivery_steps SET state = 'done', reused = ?, finished_at_ms = ?
       WHERE delivery_id = ? AND ordinal = ?`,
      [Number(answer.reused), answer.atMs, id, step.ordinal],
    );
    if (answer.patch) patchDelivery(db, id, answer.patch);
    if (answer.urls) putArticleUrls(db, id, answer.urls);
    if (answer.asset) {
      const { accountId, hash, remote } = answer.asset;
      putRemoteAsset(db, accountId, hash, remote, answer.atMs);
    }
    if (answer.draft) {
      putKnownDraft(db, answer.draft.accountId, answer.draft.sourceId, answer.draft.known);
    }
    addLog(db, id, {
      atMs: answer.atMs,
      ordinal: step.ordinal,
      event: 'answer',
      detail: { step: step.kind, label: step.label, reused: answer.reused, ...numbers(answer) },
    });
  });
}

/** WeChat's numbers, by which its support can find the matter. */
function numbers({ patch, asset }: Answer): DeliveryLogEntry['detail'] {
  const found: Record<string, string | null | undefined> = {
    mediaId: asset?.remote.mediaId ?? patch?.draftMediaId,
    publishId: patch?.publishId,
    articleId: patch?.remoteArticleId,
    msgId: patch?.msgId,
  };
  const detail: DeliveryLogEntry['detail'] = {};
  for (const [name, value] of Object.entries(found)) if (value) detail[name] = value;
  return detail;
}

/**
 * Writes that a call was certainly without effect. `failed`: it was refused; else it is to be repeated.
 * Its intent is forgotten, since the day on which it counts and the hours for which WeChat knows its
 * id begin with the call that has an effect; `earlier`: unless one before it may have had one.
 */
export function writeNoEffect(
  db: Db,
  id: DeliveryId,
  ordinal: number,
  state: 'failed' | 'waiting',
  earlier = false,
): void {
  changeStep(
    db,
    `UPDATE delivery_steps SET state = ?, intent_at_ms = CASE WHEN ? = 1 THEN intent_at_ms END
     WHERE delivery_id = ? AND ordinal = ?`,
    [state, earlier ? 1 : 0, id, ordinal],
  );
}

/** Opens a finished step again because what it made is gone. */
export function reopenStep(db: Db, id: DeliveryId, step: StepRow, patch: DeliveryPatch): void {
  inTransaction(db, () => {
    changeStep(
      db,
      `UPDATE delivery_steps SET state = 'waiting', reused = 0, intent_at_ms = NULL,
         finished_at_ms = NULL WHERE delivery_id = ? AND ordinal = ?`,
      [id, step.ordinal],
    );
    patchDelivery(db, id, patch);
  });
}

function changeStep(db: Db, sql: string, values: (string | number)[]): void {
  const changed = runSql(db, sql, ...values);
  if (changed !== 1) throw new Error(`${changed} steps changed instead of one`);
}

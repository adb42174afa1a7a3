import type { AccountId, AssetHash, DeliveryId } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { inTransaction, runSql } from '../db/sql';
import { type DeliveryPatch, type StepRow, patchDelivery } from './delivery-queries';
import { type RemoteAsset, putRemoteAsset } from './remote-assets';

/**
 * The journal of a delivery. Every function is one transaction, durable when it returns (the
 * database runs with `synchronous=FULL`).
 */

/**
 * Writes that the call of a step is about to be made. False, and nothing is written, when the delivery
 * was cancelled meanwhile: then the call must not be made. `atMs` is by WeChat's clock; the first
 * intent is kept, since from then on the effect may be there.
 */
export function writeIntent(db: Db, id: DeliveryId, ordinal: number, atMs: number): boolean {
  const changed = runSql(
    db,
    `UPDATE delivery_steps SET state = 'intent', attempts = attempts + 1,
       intent_at_ms = coalesce(intent_at_ms, ?)
     WHERE delivery_id = ? AND ordinal = ? AND EXISTS (
       SELECT 1 FROM deliveries d
       WHERE d.id = delivery_id AND d.state = 'running' AND d.cancel_requested = 0)`,
    Math.round(atMs),
    id,
    ordinal,
  );
  return changed === 1;
}

/** Writes the answer of a step, and what it made known, all at once. */
export function writeAnswer(
  db: Db,
  id: DeliveryId,
  ordinal: number,
  answer: {
    atMs: number;
    reused: boolean;
    patch?: DeliveryPatch;
    asset?: { accountId: AccountId; hash: AssetHash; remote: RemoteAsset };
  },
): void {
  inTransaction(db, () => {
    changeStep(
      db,
      `UPDATE delivery_steps SET state = 'done', reused = ?, finished_at_ms = ?
       WHERE delivery_id = ? AND ordinal = ?`,
      [Number(answer.reused), answer.atMs, id, ordinal],
    );
    if (answer.patch) patchDelivery(db, id, answer.patch);
    if (answer.asset) {
      const { accountId, hash, remote } = answer.asset;
      putRemoteAsset(db, accountId, hash, remote, answer.atMs);
    }
  });
}

/** Writes that a call was certainly without effect. `failed`: it was refused; else it is to be repeated. */
export function writeNoEffect(
  db: Db,
  id: DeliveryId,
  ordinal: number,
  state: 'failed' | 'waiting',
): void {
  changeStep(db, 'UPDATE delivery_steps SET state = ? WHERE delivery_id = ? AND ordinal = ?', [
    state,
    id,
    ordinal,
  ]);
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

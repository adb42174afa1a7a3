import { z } from 'zod';
import { deliveryStepKindSchema, deliveryStepStateSchema } from '../../core/domain/delivery';
import { type DeliveryId, assetHashSchema } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { allRows, runSql } from '../db/sql';

const stepRow = z
  .object({
    ordinal: z.number(),
    kind: deliveryStepKindSchema,
    article: z.number().nullable(),
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
    article: row.article,
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

/**
 * Whether a call of the step was made of which nobody knows what it did: it is to be looked up before
 * it is made again. A step that was refused in the end keeps its intent if an earlier call of it was
 * never answered.
 */
export function isOutcomeUnknown({ state, intentAtMs }: StepRow): boolean {
  return state === 'intent' || (state === 'failed' && intentAtMs !== null);
}

/** A step that has not begun. */
export type PlannedStep = Pick<StepRow, 'kind' | 'article' | 'label' | 'assetHash'>;

/** The steps of a delivery in order. */
export function listStepRows(db: Db, id: DeliveryId): StepRow[] {
  return allRows(
    db,
    stepRow,
    `SELECT ordinal, kind, article, label, asset_hash, state, reused, attempts, intent_at_ms,
       finished_at_ms FROM delivery_steps WHERE delivery_id = ? ORDER BY ordinal`,
    id,
  );
}

/** Adds steps behind those that are there, or puts them in the place of all from `from` on. */
export function putSteps(
  db: Db,
  id: DeliveryId,
  from: number,
  steps: readonly PlannedStep[],
): void {
  runSql(db, 'DELETE FROM delivery_steps WHERE delivery_id = ? AND ordinal >= ?', id, from);
  for (const [index, step] of steps.entries()) {
    runSql(
      db,
      `INSERT INTO delivery_steps (delivery_id, ordinal, kind, article, label, asset_hash, state)
       VALUES (?, ?, ?, ?, ?, ?, 'waiting')`,
      id,
      from + index,
      step.kind,
      step.article,
      step.label,
      step.assetHash,
    );
  }
}

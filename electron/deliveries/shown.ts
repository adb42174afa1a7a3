import { type Delivery, deliverySchema } from '../../core/domain/delivery';
import type { Db } from '../db/database';
import { listDeliveryArticles } from './article-queries';
import type { DeliveryRow } from './delivery-queries';
import { type StepRow, listStepRows } from './step-queries';

/** The delivery as the interface shows it. */
export function toDelivery(db: Db, row: DeliveryRow): Delivery {
  const steps = listStepRows(db, row.id);
  const articles = listDeliveryArticles(db, row.id);
  return deliverySchema.parse({
    ...row,
    cancellable: isCancellable(row, steps),
    steps,
    articles,
    url: articles[0]?.url ?? null,
    hasDraft: row.draftMediaId !== null && !isPastReturn(steps) && row.state !== 'cancelled',
    takesComments: row.state === 'done' && row.msgDataId !== null,
  });
}

/**
 * Until the publish or mass call a delivery can be cancelled. After it only one whose outcome nobody
 * can tell can be given up.
 */
export function isCancellable(row: DeliveryRow, steps: readonly StepRow[]): boolean {
  if (row.state === 'cancelled' || row.state === 'failed' || row.state === 'done') return false;
  if (row.cancelRequested && row.state !== 'stopped') return false;
  return !isPastReturn(steps) || isUnresolved(row);
}

/** Whether the publish or mass call was made, or may have been. */
export function isPastReturn(steps: readonly StepRow[]): boolean {
  return steps.some(
    (step) =>
      (step.kind === 'publish' || step.kind === 'mass-send') &&
      (step.state === 'intent' || step.state === 'done'),
  );
}

/**
 * Whether the delivery waits for a person because its outcome cannot be found out, or because it did
 * not go out in time.
 */
export function isUnresolved(row: DeliveryRow): boolean {
  if (row.state !== 'stopped') return false;
  return row.question?.kind === 'outcome-unknown' || row.question?.kind === 'late';
}

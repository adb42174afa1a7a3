import { AppFailure, appError } from '../../core/contract/errors';
import type { DeliveryId } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { inTransaction } from '../db/sql';
import { type DeliveryPatch, getDeliveryRow, patchDelivery } from './delivery-queries';
import { addLog } from './log-queries';
import { isCancellable, isPastReturn } from './shown';
import { listStepRows } from './step-queries';

/**
 * Writes that a delivery is not wanted any more. One that has called WeChat goes on until its draft
 * is gone; one whose outcome nobody can tell is given up. Throws `not-found`,
 * `delivery-not-cancellable` from the publish or mass call on.
 */
export function cancelDelivery(db: Db, id: DeliveryId, atMs: number): void {
  inTransaction(db, () => {
    const row = getDeliveryRow(db, id);
    if (row === null) throw new AppFailure(appError('not-found'));
    const steps = listStepRows(db, id);
    if (!isCancellable(row, steps)) throw new AppFailure(appError('delivery-not-cancellable'));
    addLog(db, id, { atMs, ordinal: null, event: 'cancel-asked', detail: {} });
    const untouched = steps.every((step) => step.state === 'waiting');
    const settled = { question: null, resumeAtMs: null };
    const patch: DeliveryPatch = isPastReturn(steps)
      ? { ...settled, state: 'failed', finishedAtMs: atMs }
      : untouched
        ? { ...settled, state: 'cancelled', error: null, finishedAtMs: atMs }
        : { ...settled, state: 'running', cancelRequested: true };
    patchDelivery(db, id, patch);
  });
}

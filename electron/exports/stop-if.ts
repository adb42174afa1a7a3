import { AppFailure, appError } from '../../core/contract/errors';

/** Throws `cancelled` when a person has asked to stop. */
export function stopIf(signal: AbortSignal): void {
  if (signal.aborted) throw new AppFailure(appError('cancelled'));
}

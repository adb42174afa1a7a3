import { type AppError, AppFailure, appError } from '../../core/contract/errors';
import type { DeliveryId } from '../../core/domain/ids';
import { failureToAppError } from '../wechat/failure';
import {
  type DeliveryPatch,
  type DeliveryRow,
  type StepRow,
  getDeliveryRow,
  getVersion,
  listStepRows,
  patchDelivery,
  toDelivery,
} from './delivery-queries';
import { nthWait } from './pace';
import type { DeliveryPorts } from './ports';
import { reactTo } from './reaction';
import { Interrupted, type StepContext, type StepOutcome } from './steps/context';
import { removeDraft } from './steps/draft';
import { takeStep } from './steps/take-step';

/** Whether there is more to do at once, in which part of the delivery, or nothing (any more). */
export type RunOutcome = 'submitted' | 'rest';

/** Walks one delivery along its journal. */
export type Runner = {
  /**
   * Takes steps until the publication is submitted (`submitted`), or the delivery has ended,
   * stopped, or the application quits (`rest`).
   */
  runToPublication(): Promise<RunOutcome>;
  /** Asks for the outcome of the publication until there is one. */
  runToEnd(): Promise<void>;
  /** Ends the present wait: something has changed. */
  wake(): void;
};

const ENDED = new Set<DeliveryRow['state']>(['cancelled', 'failed', 'done', 'stopped']);

/** Makes the runner of a delivery. `isClosing`: the application quits, take no more steps. */
export function createRunner(
  ports: DeliveryPorts,
  id: DeliveryId,
  isClosing: () => boolean,
): Runner {
  const { db, clock } = ports;
  let waker = new AbortController();
  let failuresInARow = 0;

  function read(): { row: DeliveryRow; steps: StepRow[] } {
    const row = getDeliveryRow(db, id);
    if (row === null) throw new Error(`no delivery ${id}`);
    return { row, steps: listStepRows(db, id) };
  }

  function change(patch: DeliveryPatch): void {
    patchDelivery(db, id, patch);
    const { row, steps } = read();
    ports.onChange(toDelivery(row, steps));
  }

  /** Waits until then, or until woken. */
  async function waitUntil(untilMs: number, error: AppError | null): Promise<void> {
    change({ state: 'waiting', resumeAtMs: untilMs, error });
    await clock.delay(Math.max(0, untilMs - clock.now()), waker.signal);
    // Cancelled at once while it waited, or left for the next start of the application.
    if (isClosing() || read().row.state !== 'waiting') return;
    change({ state: 'running', resumeAtMs: null });
  }

  function contextOf(row: DeliveryRow, steps: StepRow[], step: StepRow): StepContext {
    const ordinal = steps.filter((s) => s.kind === step.kind && s.ordinal < step.ordinal).length;
    const { signal } = waker;
    return {
      ports,
      delivery: row,
      version: getVersion(db, id),
      steps,
      step,
      client: ports.accounts.clientOf(row.accountId),
      pace: ports.paceOf(row),
      checkpoint: async (moment) => {
        await ports.checkpoint({ step: step.kind, ordinal, moment });
        // The application may have closed the database while the call was under way.
        if (!db.open) throw new Interrupted();
      },
      pause: async (ms) => {
        await clock.delay(ms, signal);
        if (signal.aborted || isClosing()) throw new Interrupted();
      },
    };
  }

  /** Acts on an outcome, unless the delivery was cancelled while the step was taken. */
  async function settle(outcome: StepOutcome, row: DeliveryRow, step: StepRow): Promise<void> {
    const now = read().row;
    if (now.state === 'cancelled' || now.cancelRequested !== row.cancelRequested) return;
    const pace = ports.paceOf(row);
    if (outcome.kind !== 'failed') failuresInARow = 0;
    switch (outcome.kind) {
      case 'onward':
        return change({ error: null });
      case 'stopped':
        return change({ state: 'stopped', error: outcome.error });
      case 'ended':
        return change({ state: 'failed', error: outcome.error, finishedAtMs: clock.now() });
      case 'poll':
        return waitUntil(clock.now() + nthWait(pace.pollMs, step.attempts), null);
      case 'failed': {
        const error = failureToAppError(outcome.failure);
        const reaction = reactTo(outcome.failure, failuresInARow, pace, clock.now());
        failuresInARow += 1;
        return reaction.kind === 'stop'
          ? change({ state: 'stopped', error })
          : waitUntil(reaction.untilMs, error);
      }
    }
  }

  async function cleanUp(row: DeliveryRow, steps: StepRow[]): Promise<void> {
    const creation = steps.find((step) => step.kind === 'create-draft');
    const gone = ports.accounts.get(row.accountId) === null;
    if (creation === undefined || gone) return ended();
    const outcome = await removeDraft(contextOf(row, steps, creation));
    return outcome.kind === 'onward' ? ended() : settle(outcome, row, creation);

    function ended(): void {
      change({ state: 'cancelled', error: null, resumeAtMs: null, finishedAtMs: clock.now() });
    }
  }

  async function advance(part: 'publish' | 'await-publication'): Promise<RunOutcome> {
    for (;;) {
      if (isClosing()) return 'rest';
      if (waker.signal.aborted) waker = new AbortController();
      const { row, steps } = read();
      if (ENDED.has(row.state)) return 'rest';
      const step = steps.find((candidate) => candidate.state !== 'done');
      const submitted = step === undefined || step.kind === 'await-publication';
      if (part === 'publish' && submitted && !row.cancelRequested) return 'submitted';
      try {
        if (row.state === 'waiting') await waitUntil(row.resumeAtMs ?? 0, row.error);
        else if (row.cancelRequested) await cleanUp(row, steps);
        else if (step === undefined) {
          change({ state: 'done', error: null, resumeAtMs: null, finishedAtMs: clock.now() });
        } else await settle(await takeStep(contextOf(row, steps, step)), row, step);
      } catch (error) {
        if (error instanceof Interrupted) continue;
        stopAt(error);
        return 'rest';
      }
    }
  }

  /** Something that no step expects: a picture that is gone, a full disk, a bug. */
  function stopAt(error: unknown): void {
    const known = error instanceof AppFailure ? error.appError : appError('unexpected');
    if (known.code === 'unexpected') ports.onUnexpected(error);
    if (db.open && !ENDED.has(read().row.state)) change({ state: 'stopped', error: known });
  }

  return {
    runToPublication: () => advance('publish'),
    runToEnd: async () => void (await advance('await-publication')),
    wake: () => waker.abort(),
  };
}

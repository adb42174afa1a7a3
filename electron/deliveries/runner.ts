import { type AppError, AppFailure, appError } from '../../core/contract/errors';
import { type DeliveryLogEntry, type DeliveryState, OPEN_STATES } from '../../core/domain/delivery';
import type { DeliveryId } from '../../core/domain/ids';
import type { FrozenVersion } from '../../core/domain/version';
import { inTransaction } from '../db/sql';
import { failureToAppError } from '../wechat/failure';
import { listVersions } from './article-queries';
import {
  type DeliveryPatch,
  type DeliveryRow,
  getDeliveryRow,
  patchDelivery,
} from './delivery-queries';
import { addLog } from './log-queries';
import { nthWait } from './pace';
import type { DeliveryPorts } from './ports';
import { reactTo } from './reaction';
import { toDelivery } from './shown';
import { type StepRow, listStepRows } from './step-queries';
import { Interrupted, type StepContext, type StepOutcome } from './steps/context';
import { removeDraft } from './steps/draft';
import { takeStep } from './steps/take-step';
import { isUpload, takeUploads } from './steps/uploads';
import { createUploadMeter } from './upload-meter';

/** Whether there is more to do at once, in which part of the delivery, or nothing (any more). */
export type RunOutcome = 'submitted' | 'rest';

/** Walks one delivery along its journal. */
export type Runner = {
  /**
   * Takes steps until the publication or mass send is submitted (`submitted`), or the delivery has
   * ended, stopped, or the application quits (`rest`).
   */
  runToPublication(): Promise<RunOutcome>;
  /** Asks for the outcome of the publication until there is one. */
  runToEnd(): Promise<void>;
  /** Ends the present wait: something has changed. */
  wake(): void;
};

const GOING: ReadonlySet<DeliveryState> = new Set(
  OPEN_STATES.filter((state) => state !== 'stopped' && state !== 'held'),
);
const ASKING: ReadonlySet<StepRow['kind']> = new Set(['await-publication', 'await-mass']);

/** Makes the runner of a delivery. `isClosing`: the application quits, take no more steps. */
export function createRunner(
  ports: DeliveryPorts,
  id: DeliveryId,
  isClosing: () => boolean,
): Runner {
  const { db, clock } = ports;
  let waker = new AbortController();
  let failuresInARow = 0;
  // They never change, and are large.
  let frozen: FrozenVersion[] | null = null;

  function read(): { row: DeliveryRow; steps: StepRow[] } {
    const row = getDeliveryRow(db, id);
    if (row === null) throw new Error(`no delivery ${id}`);
    return { row, steps: listStepRows(db, id) };
  }

  function change(
    patch: DeliveryPatch,
    logged?: Pick<DeliveryLogEntry, 'event' | 'detail' | 'ordinal'>,
  ): void {
    inTransaction(db, () => {
      patchDelivery(db, id, patch);
      if (logged) addLog(db, id, { atMs: clock.now(), ...logged });
    });
    ports.onChange(toDelivery(db, read().row));
  }

  /** Waits until then, or until woken. */
  async function waitUntil(
    untilMs: number,
    error: AppError | null,
    state: 'waiting' | 'awaiting-admin' = 'waiting',
  ): Promise<void> {
    change({ state, resumeAtMs: untilMs, error });
    await clock.delay(Math.max(0, untilMs - clock.now()), waker.signal);
    // Cancelled at once while it waited, or left for the next start of the application.
    if (isClosing() || read().row.state !== state) return;
    change({ state: 'running', resumeAtMs: null });
  }

  function contextOf(row: DeliveryRow, steps: StepRow[], step: StepRow): StepContext {
    const ordinal = steps.filter((s) => s.kind === step.kind && s.ordinal < step.ordinal).length;
    const { signal } = waker;
    return {
      ports,
      delivery: row,
      versions: (frozen ??= listVersions(db, id)),
      steps,
      step,
      client: ports.accounts.clientOf(row.accountId),
      pace: ports.paceOf(row),
      onSized: () => undefined,
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
    const { ordinal } = step;
    if (outcome.kind !== 'failed') failuresInARow = 0;
    switch (outcome.kind) {
      case 'onward':
        return change({ error: null, question: null });
      case 'asked': {
        const { question, error } = outcome;
        const detail = { question: question.kind };
        return change(
          { state: 'stopped', question, error, resumeAtMs: null },
          { event: 'asked', ordinal, detail },
        );
      }
      case 'ended': {
        const { error } = outcome;
        return change(
          { state: 'failed', error, question: null, finishedAtMs: clock.now() },
          { event: 'ended', ordinal, detail: { state: 'failed', error: error.code } },
        );
      }
      case 'poll': {
        const [waits, state] = outcome.admin
          ? ([
              now.msgId === null ? [pace.massRepeatMs] : pace.adminPollMs,
              'awaiting-admin',
            ] as const)
          : ([pace.pollMs, 'waiting'] as const);
        return waitUntil(clock.now() + nthWait(waits, step.attempts), null, state);
      }
      case 'failed': {
        const error = failureToAppError(outcome.failure);
        addLog(db, id, { atMs: clock.now(), ordinal, event: 'refused', detail: factsOf(error) });
        const reaction = reactTo(outcome.failure, failuresInARow, pace, clock.now());
        failuresInARow += 1;
        return reaction.kind === 'stop'
          ? change({ state: 'stopped', error, question: null })
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
      change(
        {
          state: 'cancelled',
          error: null,
          question: null,
          resumeAtMs: null,
          finishedAtMs: clock.now(),
        },
        { event: 'ended', ordinal: null, detail: { state: 'cancelled' } },
      );
    }
  }

  function finish(): void {
    change(
      {
        state: 'done',
        error: null,
        question: null,
        resumeAtMs: null,
        adminDeadlineMs: null,
        finishedAtMs: clock.now(),
      },
      { event: 'ended', ordinal: null, detail: { state: 'done' } },
    );
  }

  /** Takes the next step, or all uploads at once. */
  async function stepOn(row: DeliveryRow, steps: StepRow[], step: StepRow): Promise<void> {
    if (!isUpload(step)) return settle(await takeStep(contextOf(row, steps, step)), row, step);
    const meter = createUploadMeter({
      id,
      uploads: steps.filter(isUpload),
      now: clock.now,
      report: ports.onProgress,
    });
    const ended = await takeUploads({
      steps: steps.filter((each) => isUpload(each) && each.state !== 'done'),
      contextOf: (each) => ({
        ...contextOf(row, steps, each),
        onSized: (bytes) => meter.sized(each, bytes),
      }),
      atOnce: ports.uploadsAtOnce,
      onDone(each) {
        meter.done(each);
        // The whole delivery goes out now and then only; the meter tells the rest.
        if (meter.isTime()) ports.onChange(toDelivery(db, read().row));
      },
    });
    return settle(ended.outcome, row, ended.step);
  }

  async function advance(part: 'publish' | 'await'): Promise<RunOutcome> {
    for (;;) {
      if (isClosing()) return 'rest';
      if (waker.signal.aborted) waker = new AbortController();
      const { row, steps } = read();
      if (!GOING.has(row.state)) return 'rest';
      const step = steps.find((candidate) => candidate.state !== 'done');
      const submitted = step === undefined || ASKING.has(step.kind);
      if (part === 'publish' && submitted && !row.cancelRequested) return 'submitted';
      try {
        if (row.state === 'waiting' || row.state === 'awaiting-admin') {
          await waitUntil(row.resumeAtMs ?? 0, row.error, row.state);
        } else if (row.cancelRequested) await cleanUp(row, steps);
        else if (step === undefined) finish();
        else await stepOn(row, steps, step);
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
    if (db.open && GOING.has(read().row.state)) change({ state: 'stopped', error: known });
  }

  return {
    runToPublication: () => advance('publish'),
    runToEnd: async () => void (await advance('await')),
    wake: () => waker.abort(),
  };
}

/** What the log keeps of a failure. */
function factsOf(error: AppError): DeliveryLogEntry['detail'] {
  const { wechat } = error;
  return {
    error: error.code,
    ...(wechat && { errcode: wechat.errcode, errmsg: wechat.errmsg }),
    ...(wechat?.rid !== undefined && { rid: wechat.rid }),
  };
}

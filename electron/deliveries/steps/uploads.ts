import type { StepRow } from '../step-queries';
import type { StepContext, StepOutcome } from './context';
import { takeStep } from './take-step';

/** Whether a step brings a picture to WeChat. */
export function isUpload(step: Pick<StepRow, 'kind'>): boolean {
  return step.kind === 'upload-image' || step.kind === 'upload-cover';
}

/** How a round of uploads ended: the first that did not go through, or the last one. */
export type UploadsEnded = { outcome: StepOutcome; step: StepRow };

/**
 * Takes uploads side by side, `atOnce` at most, two of one picture one after the other. After the
 * first that fails no more are begun; those under way are waited for, so that nothing goes on behind
 * the back of the journal. Throws what a step throws, after that wait too.
 */
export async function takeUploads(options: {
  steps: readonly StepRow[];
  contextOf(step: StepRow): StepContext;
  atOnce: number;
  onDone(step: StepRow): void;
}): Promise<UploadsEnded> {
  const { steps, contextOf, atOnce, onDone } = options;
  const waiting = [...steps];
  const busy = new Set<string>();
  let ended: UploadsEnded | null = null;
  let thrown: { error: unknown } | null = null;

  function nextStep(): StepRow | undefined {
    const at = waiting.findIndex((step) => step.assetHash === null || !busy.has(step.assetHash));
    return at === -1 ? undefined : waiting.splice(at, 1)[0];
  }

  async function take(step: StepRow): Promise<void> {
    const hash = step.assetHash ?? '';
    busy.add(hash);
    try {
      const outcome = await takeStep(contextOf(step));
      if (outcome.kind !== 'onward') ended ??= { outcome, step };
      else onDone(step);
    } catch (error) {
      thrown ??= { error };
    } finally {
      busy.delete(hash);
    }
  }

  async function work(): Promise<void> {
    for (;;) {
      const step = ended === null && thrown === null ? nextStep() : undefined;
      if (step === undefined) return;
      await take(step);
    }
  }

  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, work));
  return theEnd(ended, thrown, steps.at(-1));
}

function theEnd(
  ended: UploadsEnded | null,
  thrown: { error: unknown } | null,
  last: StepRow | undefined,
): UploadsEnded {
  if (thrown !== null) throw thrown.error;
  if (ended !== null) return ended;
  if (last === undefined) throw new Error('no uploads');
  // Pictures that had to wait for another upload of the same are taken in the next round.
  return { outcome: { kind: 'onward' }, step: last };
}

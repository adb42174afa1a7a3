import { type Result, ok } from '../../../core/result';
import type { WechatFailure } from '../../wechat/failure';
import { writeNoEffect } from '../journal';
import { reactTo } from '../reaction';
import { isOutcomeUnknown } from '../step-queries';
import { type StepContext, type StepOutcome, intend } from './context';

/** A call that changes something at WeChat, and how to find out whether it did. */
export type EffectfulCall<T> = {
  call(): Promise<Result<T, WechatFailure>>;
  /** Looks for what the call makes; null if it is not there. `sinceMs`: when it was first intended. */
  lookUp(sinceMs: number): Promise<Result<T | null, WechatFailure>>;
  /** Waits before each look; after the last one in vain the call counts as not made. */
  lookUpWaitsMs: readonly number[];
  /** Asked after looking in vain: an outcome that forbids the repetition, or null. */
  beforeRepeat?(): StepOutcome | null;
  /** Journals the answer. */
  commit(value: T): void;
};

/**
 * Makes a call exactly once, as far as that can be known: intent, call, answer. A step that is found
 * with an intent and no answer is looked up first, and repeated only when it cannot be found.
 */
export async function takeEffect<T>(
  context: StepContext,
  effect: EffectfulCall<T>,
): Promise<StepOutcome> {
  const { ports, delivery, step, client, pace } = context;
  const wasUnknown = isOutcomeUnknown(step);
  if (wasUnknown) {
    const found = await lookUpInTurns(context, effect);
    if (!found.ok) return { kind: 'failed', failure: found.error };
    if (found.value !== null) return commit(context, effect, found.value);
    const forbidden = effect.beforeRepeat?.() ?? null;
    if (forbidden !== null) return forbidden;
  }
  // The token comes first: its answer also tells WeChat's clock, by which the intent is dated.
  const signedIn = await client.authenticate();
  if (!signedIn.ok) return { kind: 'failed', failure: signedIn.error };

  intend(context);
  await context.checkpoint('before');
  const answer = await effect.call();
  await context.checkpoint('after-call');
  if (answer.ok) return commit(context, effect, answer.value);

  const failure = answer.error;
  if (failure.effect === 'none') {
    const stops = reactTo(failure, 0, pace, ports.clock.now()).kind === 'stop';
    // An earlier attempt may still take effect late, so it goes on being looked up.
    if (stops) writeNoEffect(ports.db, delivery.id, step.ordinal, 'failed', wasUnknown);
    else if (!wasUnknown) writeNoEffect(ports.db, delivery.id, step.ordinal, 'waiting');
  }
  return { kind: 'failed', failure };
}

async function lookUpInTurns<T>(
  context: StepContext,
  effect: EffectfulCall<T>,
): Promise<Result<T | null, WechatFailure>> {
  for (const waitMs of effect.lookUpWaitsMs) {
    await context.pause(waitMs);
    const found = await effect.lookUp(context.step.intentAtMs ?? 0);
    if (!found.ok || found.value !== null) return found;
  }
  return ok(null);
}

async function commit<T>(
  context: StepContext,
  effect: EffectfulCall<T>,
  value: T,
): Promise<StepOutcome> {
  effect.commit(value);
  await context.checkpoint('after-journal');
  return { kind: 'onward' };
}

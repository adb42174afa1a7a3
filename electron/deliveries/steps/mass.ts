import { appError } from '../../../core/contract/errors';
import { type Result, fail, ok } from '../../../core/result';
import { type WechatFailure, isRefusal } from '../../wechat/failure';
import type { MassReceipt, MassStatus } from '../../wechat/mass';
import { writeAnswer, writeNoEffect } from '../journal';
import { reactTo } from '../reaction';
import { forgetKnownDraft } from '../remote-drafts';
import { isOutcomeUnknown } from '../step-queries';
import { type StepContext, type StepOutcome, intend } from './context';
import { INVALID_MEDIA_ID } from './draft';
import { askIfLate } from './late';

const ALREADY_SENT = 45065;
const RETRIED_TOO_FAST = 45066;
/** 群发保护: an administrator has to confirm on a phone. */
const AWAITING_ADMIN = [89504, 89505];

/** For so long WeChat knows a `clientmsgid` again; kept an hour short of its day. */
const DEDUPE_MS = 23 * 3600 * 1000;
/** An administrator has so long to confirm. Source: Batch_Sends guide. */
const ADMIN_MS = 30 * 60_000;
/** Some days at the slowest pace. */
const MOST_POLLS = 150;

/** What the call says: taken on, waiting for an administrator, or not. */
type Sent = { receipt: MassReceipt | null; admin: boolean };

const UNKNOWN: StepOutcome = {
  kind: 'asked',
  question: { kind: 'outcome-unknown', way: 'mass' },
  error: appError('delivery-outcome-unknown'),
};

/**
 * Sends the draft to the followers: the point of no return. A call without an answer is looked up by
 * making it again with the same id, which WeChat does not send twice within a day; later it is made
 * again only when the draft is still there, since WeChat takes it away once it is sent. What has not
 * gone out and is late is not sent without asking.
 */
export async function sendMass(context: StepContext): Promise<StepOutcome> {
  const { ports, delivery, step, client, pace } = context;
  const wasUnknown = isOutcomeUnknown(step);
  if (wasUnknown) await context.pause(pace.massRepeatMs);
  // The token comes first: its answer also tells WeChat's clock, by which the intent is dated.
  const signedIn = await client.authenticate();
  if (!signedIn.ok) return { kind: 'failed', failure: signedIn.error };

  const late = askIfLate(context);
  const isForgotten = wasUnknown && client.serverNow() - (step.intentAtMs ?? 0) > DEDUPE_MS;
  if (wasUnknown && (late !== null || isForgotten)) {
    const there = await draftIsThere(context);
    if (!there.ok) return { kind: 'failed', failure: there.error };
    if (!there.value && isForgotten) return UNKNOWN;
    // Without a draft nothing can go out any more; the call only tells what became of it.
    if (there.value && late !== null) return late;
  } else if (late !== null) return late;

  intend(context);
  await context.checkpoint('before');
  const sent = await call(context);
  await context.checkpoint('after-call');
  if (sent.ok) {
    const { receipt, admin } = sent.value;
    const nowMs = ports.clock.now();
    writeAnswer(ports.db, delivery.id, step, {
      atMs: nowMs,
      reused: false,
      patch: {
        ...(receipt && { msgId: receipt.msgId, msgDataId: receipt.msgDataId }),
        ...(admin && { adminDeadlineMs: nowMs + ADMIN_MS }),
      },
    });
    await context.checkpoint('after-journal');
    return { kind: 'onward' };
  }
  return afterRefusal(context, sent.error, wasUnknown);
}

/** What a failure means, also for an earlier attempt whose outcome is not known. */
async function afterRefusal(
  context: StepContext,
  failure: WechatFailure,
  wasUnknown: boolean,
): Promise<StepOutcome> {
  const { ports, delivery, step, pace } = context;
  const failed: StepOutcome = { kind: 'failed', failure };
  if (failure.effect === 'unknown' || isRefusal(failure, RETRIED_TOO_FAST)) return failed;
  if (isRefusal(failure, ALREADY_SENT)) return UNKNOWN;
  if (wasUnknown && failure.kind === 'refused') {
    // The first attempt may have used up the draft, or the allowance that is missing now.
    const there = await draftIsThere(context);
    if (!there.ok) return { kind: 'failed', failure: there.error };
    if (!there.value) return UNKNOWN;
  }
  const stops = reactTo(failure, 0, pace, ports.clock.now()).kind === 'stop';
  if (stops) writeNoEffect(ports.db, delivery.id, step.ordinal, 'failed', wasUnknown);
  else if (!wasUnknown) writeNoEffect(ports.db, delivery.id, step.ordinal, 'waiting');
  return failed;
}

/** Makes the call, for the first time or again. */
async function call({ delivery, client }: StepContext): Promise<Result<Sent, WechatFailure>> {
  const { way, draftMediaId, clientMsgId } = delivery;
  if (way.kind !== 'mass' || draftMediaId === null) throw new Error('nothing to mass send');
  const { audience, ignoreReprint } = way;
  const answer = await client.sendMass({ draftMediaId, audience, ignoreReprint, clientMsgId });
  if (answer.ok) return ok({ receipt: answer.value, admin: false });
  const { error } = answer;
  if (error.kind !== 'refused') return answer;
  const { msgId, msgDataId = null } = error;
  const receipt = msgId === undefined ? null : { msgId, msgDataId };
  if (AWAITING_ADMIN.includes(error.errcode)) return ok({ receipt, admin: true });
  // The first attempt went through.
  if (error.errcode === ALREADY_SENT && receipt !== null) return ok({ receipt, admin: false });
  return fail(error);
}

async function draftIsThere(context: StepContext): Promise<Result<boolean, WechatFailure>> {
  const mediaId = context.delivery.draftMediaId;
  if (mediaId === null) return ok(false);
  const draft = await context.client.getDraft(mediaId);
  if (draft.ok) return ok(true);
  return isRefusal(draft.error, INVALID_MEDIA_ID) ? ok(false) : draft;
}

/** Asks once how far the mass send is. */
export async function awaitMass(context: StepContext): Promise<StepOutcome> {
  const { ports, delivery, step } = context;
  const { db, clock } = ports;
  intend(context);
  await context.checkpoint('before');
  const progress = await ask(context);
  await context.checkpoint('after-call');
  if (!progress.ok) return { kind: 'failed', failure: progress.error };
  const { status, receipt } = progress.value;
  const patch = receipt === null ? {} : { msgId: receipt.msgId, msgDataId: receipt.msgDataId };
  switch (status) {
    case 'forgotten':
      writeNoEffect(db, delivery.id, step.ordinal, 'waiting');
      await context.checkpoint('after-journal');
      return UNKNOWN;
    case 'sent':
      writeAnswer(db, delivery.id, step, { atMs: clock.now(), reused: false, patch });
      if (delivery.draftMediaId !== null) {
        forgetKnownDraft(db, delivery.accountId, delivery.draftMediaId);
      }
      await context.checkpoint('after-journal');
      return { kind: 'onward' };
    case 'sending':
    case 'awaiting-admin':
      writeNoEffect(db, delivery.id, step.ordinal, 'waiting');
      await context.checkpoint('after-journal');
      return step.attempts < MOST_POLLS
        ? { kind: 'poll', admin: status === 'awaiting-admin' }
        : UNKNOWN;
    case 'failed':
    case 'deleted': {
      writeNoEffect(db, delivery.id, step.ordinal, 'failed');
      await context.checkpoint('after-journal');
      const confirmed = delivery.adminDeadlineMs === null;
      if (status === 'deleted') return { kind: 'ended', error: appError('publication-deleted') };
      return { kind: 'ended', error: appError(confirmed ? 'mass-failed' : 'mass-not-confirmed') };
    }
  }
}

type MassProgress = {
  /** `forgotten`: WeChat does not know our id any more, so that asking by it would send anew. */
  status: MassStatus | 'awaiting-admin' | 'forgotten';
  receipt: MassReceipt | null;
};

/**
 * By its number; or, when 群发保护 did not tell the number, by the call itself with the same id, which
 * tells it once an administrator has answered. After a day that would be another mass send.
 */
async function ask(context: StepContext): Promise<Result<MassProgress, WechatFailure>> {
  const { delivery, client, steps } = context;
  let { msgId } = delivery;
  let receipt: MassReceipt | null = null;
  if (msgId === null) {
    const signedIn = await client.authenticate();
    if (!signedIn.ok) return signedIn;
    const submitted = steps.find((step) => step.kind === 'mass-send')?.intentAtMs ?? 0;
    if (client.serverNow() - submitted > DEDUPE_MS) {
      return ok({ status: 'forgotten', receipt: null });
    }
    const again = await call(context);
    if (!again.ok) {
      const tooFast = isRefusal(again.error, RETRIED_TOO_FAST);
      return tooFast ? ok({ status: 'awaiting-admin', receipt: null }) : again;
    }
    if (again.value.admin) return ok({ status: 'awaiting-admin', receipt: again.value.receipt });
    receipt = again.value.receipt;
    msgId = receipt?.msgId ?? null;
  }
  if (msgId === null) return ok({ status: 'sending', receipt });
  const status = await client.getMass(msgId);
  if (status.ok) return ok({ status: status.value, receipt });
  return isRefusal(status.error, ...AWAITING_ADMIN)
    ? ok({ status: 'awaiting-admin', receipt })
    : status;
}

import { nextBeijingMidnightMs } from '../../core/domain/quota';
import { wechatError } from '../../core/wechat/errors';
import type { WechatFailure } from '../wechat/failure';
import { type Pace, nthWait } from './pace';

/** What a failed call means for the delivery: go on by itself later, or let a person look. */
export type Reaction = { kind: 'wait'; untilMs: number } | { kind: 'stop' };

const DAILY_QUOTA_USED_UP = 45009;
const PER_MINUTE_LIMITS = new Set([45011, 42010, 45066]);
/** A little more than WeChat's minute. */
const MINUTE_MS = 61_000;

/** Chooses the reaction. `tries` is how often in a row it failed before. */
export function reactTo(
  failure: WechatFailure,
  tries: number,
  pace: Pace,
  nowMs: number,
): Reaction {
  const later: Reaction = { kind: 'wait', untilMs: nowMs + nthWait(pace.retryMs, tries) };
  switch (failure.kind) {
    case 'unreachable':
    case 'timeout':
    case 'garbled':
      return later;
    case 'budget':
      return { kind: 'wait', untilMs: failure.resumeAtMs };
    case 'secret':
      return { kind: 'stop' };
    case 'refused':
      if (failure.errcode === DAILY_QUOTA_USED_UP) {
        return { kind: 'wait', untilMs: nextBeijingMidnightMs(nowMs) };
      }
      if (PER_MINUTE_LIMITS.has(failure.errcode)) {
        return { kind: 'wait', untilMs: nowMs + MINUTE_MS };
      }
      return wechatError(failure.errcode)?.remedy === 'wait' ? later : { kind: 'stop' };
  }
}

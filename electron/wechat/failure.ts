import { type AppError, appError } from '../../core/contract/errors';
import type { BudgetKey } from '../../core/domain/quota';
import { refusedIp } from '../../core/wechat/errors';

/**
 * Whether a call that failed may have done its work all the same. `none`: certainly not, it can be
 * repeated. `unknown`: look it up before repeating it.
 */
export type Effect = 'none' | 'unknown';

/** Why a call to WeChat gave no result. Holds neither tokens nor secrets. */
export type WechatFailure =
  | {
      kind: 'refused';
      effect: Effect;
      errcode: number;
      errmsg: string;
      rid: string | null;
      /** WeChat's number of a mass send, which some refusals carry (45065, 89505). */
      msgId?: string | undefined;
      msgDataId?: string | undefined;
    }
  /** `reason` is the system's code, such as ECONNREFUSED. */
  | { kind: 'unreachable'; effect: Effect; reason: string }
  | { kind: 'timeout'; effect: Effect }
  /** Something answered, but not as WeChat does. */
  | { kind: 'garbled'; effect: Effect; httpStatus: number }
  /** Not asked: WeChat's allowance for the day is used up. */
  | { kind: 'budget'; effect: 'none'; call: BudgetKey; limit: number; resumeAtMs: number }
  /** Not asked: there is no usable AppSecret. */
  | { kind: 'secret'; effect: 'none'; error: AppError };

/** The failure as it crosses the bridge. */
export function failureToAppError(failure: WechatFailure): AppError {
  switch (failure.kind) {
    case 'refused': {
      const ip = failure.errcode === 40164 ? refusedIp(failure.errmsg) : null;
      return {
        ...appError('wechat-refused', ip === null ? undefined : { ip }),
        wechat: {
          errcode: failure.errcode,
          errmsg: failure.errmsg,
          ...(failure.rid === null ? {} : { rid: failure.rid }),
        },
      };
    }
    case 'unreachable':
      return appError('wechat-unreachable', { reason: failure.reason });
    case 'timeout':
      return appError('wechat-timeout');
    case 'garbled':
      return appError('wechat-garbled', { httpStatus: failure.httpStatus });
    case 'budget':
      return appError('wechat-daily-budget', { limit: failure.limit });
    case 'secret':
      return failure.error;
  }
}

/** A failure of a stage before the call itself (token, budget): the call was never made. */
export function withoutEffect(failure: WechatFailure): WechatFailure {
  return { ...failure, effect: 'none' };
}

/** Whether WeChat refused for exactly this reason. */
export function isRefusal(failure: WechatFailure, ...errcodes: number[]): boolean {
  return failure.kind === 'refused' && errcodes.includes(failure.errcode);
}

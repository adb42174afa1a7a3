import type { z } from 'zod';
import type { BudgetKey } from '../../core/domain/quota';
import { type Result, fail, ok } from '../../core/result';
import { wechatError } from '../../core/wechat/errors';
import type { Budget } from './budget';
import type { Credentials } from './credentials';
import { type WechatFailure, withoutEffect } from './failure';
import type { RequestBody, Transport } from './http';
import type { TokenSource } from './token';

/** One call of the API that needs a token. */
export type BusinessCall<S extends z.ZodType> = {
  path: string;
  query?: Record<string, string>;
  body?: RequestBody;
  answer: S;
  budget: BudgetKey;
  /** Only reads may be repeated without looking. */
  repeatable: boolean;
  timeoutMs?: number;
};

/** Makes calls for one account. */
export type Caller = <S extends z.ZodType>(
  call: BusinessCall<S>,
) => Promise<Result<z.output<S>, WechatFailure>>;

const TIMEOUT_MS = 30_000;
/** Waiting before each repetition of a read. */
const READ_RETRIES_MS = [500, 2_000];

/** Makes the caller of one account: budget, token, one renewal, repetition of reads. */
export function createCaller(ports: {
  credentials: () => Promise<Result<Credentials, WechatFailure>>;
  tokens: TokenSource;
  transport: Transport;
  budget: Budget;
  delay: (ms: number) => Promise<void>;
  onServerTime: (serverTimeMs: number) => void;
}): Caller {
  async function attempt<S extends z.ZodType>(
    call: BusinessCall<S>,
    token: string,
  ): Promise<Result<z.output<S>, WechatFailure>> {
    const credentials = await ports.credentials();
    if (!credentials.ok) return credentials;
    const spent = ports.budget.spend(call.budget);
    if (!spent.ok) return spent;
    const answer = await ports.transport({
      address: credentials.value.address,
      path: call.path,
      query: { ...call.query, access_token: token },
      ...(call.body === undefined ? {} : { body: call.body }),
      timeoutMs: call.timeoutMs ?? TIMEOUT_MS,
      proxy: credentials.value.proxy,
      secrets: [token, credentials.value.appSecret, credentials.value.proxy?.password ?? ''],
    });
    if (!answer.ok) return answer;
    if (answer.value.serverTimeMs !== null) ports.onServerTime(answer.value.serverTimeMs);
    const parsed = call.answer.safeParse(answer.value.value);
    return parsed.success
      ? ok(parsed.data)
      : fail({ kind: 'garbled', effect: 'unknown', httpStatus: 200 });
  }

  async function withToken<S extends z.ZodType>(
    call: BusinessCall<S>,
  ): Promise<Result<z.output<S>, WechatFailure>> {
    const first = await ports.tokens.get();
    if (!first.ok) return fail(withoutEffect(first.error));
    const outcome = await attempt(call, first.value);
    if (!wantsNewToken(outcome)) return outcome;

    const second = await ports.tokens.renew(first.value);
    if (!second.ok) return fail(withoutEffect(second.error));
    const again = await attempt(call, second.value);
    if (!wantsNewToken(again) || second.value !== first.value) return again;

    // WeChat gave the same token and refused it again: only force can help.
    const third = await ports.tokens.force(second.value);
    if (third === null) return again;
    if (!third.ok) return fail(withoutEffect(third.error));
    return attempt(call, third.value);
  }

  return async (call) => {
    let outcome = await withToken(call);
    if (!call.repeatable) return outcome;
    for (const waitMs of READ_RETRIES_MS) {
      if (outcome.ok || !mayPass(outcome.error)) return outcome;
      await ports.delay(waitMs);
      outcome = await withToken(call);
    }
    return outcome;
  };
}

function wantsNewToken(outcome: Result<unknown, WechatFailure>): boolean {
  return (
    !outcome.ok &&
    outcome.error.kind === 'refused' &&
    wechatError(outcome.error.errcode)?.remedy === 'refresh'
  );
}

/** Failures that a moment's waiting may cure. */
function mayPass(failure: WechatFailure): boolean {
  return (
    failure.kind === 'unreachable' ||
    failure.kind === 'timeout' ||
    failure.kind === 'garbled' ||
    (failure.kind === 'refused' && failure.errcode === -1)
  );
}

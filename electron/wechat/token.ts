import { z } from 'zod';
import { type Result, fail, ok } from '../../core/result';
import type { Budget } from './budget';
import type { Credentials } from './credentials';
import { type WechatFailure, withoutEffect } from './failure';
import type { Transport } from './http';

/**
 * The access token of one account. It lives in memory only: `stable_token` gives the same token to
 * whoever asks, so there is nothing to be gained from keeping it on disk.
 */
export type TokenSource = {
  /** The present token, fetched when there is none; many callers share one request. */
  get(): Promise<Result<string, WechatFailure>>;
  /**
   * What to try after `refused` was refused: a token that another call has fetched meanwhile, else
   * what WeChat gives now. May be the same token again.
   */
  renew(refused: string): Promise<Result<string, WechatFailure>>;
  /**
   * Has WeChat throw `refused` away and give a new one. Null when that is not allowed at this
   * moment (once in 30 seconds, 20 times a day).
   */
  force(refused: string): Promise<Result<string, WechatFailure> | null>;
};

const grantSchema = z.object({ access_token: z.string().min(1), expires_in: z.number() });

/** In normal mode WeChat gives out a new token during the last five minutes of the old one. */
const OVERLAP_MS = 5 * 60_000;
/** Source: page of stable_token. */
const FORCE_INTERVAL_MS = 30_000;
const TIMEOUT_MS = 15_000;

/** Makes the token source of one account. */
export function createTokenSource(ports: {
  credentials: () => Promise<Result<Credentials, WechatFailure>>;
  transport: Transport;
  budget: Budget;
  now: () => number;
  onServerTime: (serverTimeMs: number) => void;
}): TokenSource {
  let held: { token: string; untilMs: number } | null = null;
  let asking: Promise<Result<string, WechatFailure>> | null = null;
  let forcedAtMs = Number.NEGATIVE_INFINITY;

  async function request(force: boolean): Promise<Result<string, WechatFailure>> {
    const credentials = await ports.credentials();
    if (!credentials.ok) return credentials;
    const { address, appId, appSecret, proxy } = credentials.value;
    const spent = ports.budget.spend('stableToken');
    if (!spent.ok) return spent;
    const answer = await ports.transport({
      address,
      path: '/cgi-bin/stable_token',
      query: {},
      body: {
        kind: 'json',
        value: {
          grant_type: 'client_credential',
          appid: appId,
          secret: appSecret,
          force_refresh: force,
        },
      },
      timeoutMs: TIMEOUT_MS,
      proxy,
      secrets: [appSecret, proxy?.password ?? ''],
    });
    if (!answer.ok) return fail(withoutEffect(answer.error));
    const grant = grantSchema.safeParse(answer.value.value);
    if (!grant.success) return fail({ kind: 'garbled', effect: 'none', httpStatus: 200 });
    if (answer.value.serverTimeMs !== null) ports.onServerTime(answer.value.serverTimeMs);
    const lifeMs = grant.data.expires_in * 1000;
    const usableMs = lifeMs > 2 * OVERLAP_MS ? lifeMs - OVERLAP_MS : lifeMs / 2;
    held = { token: grant.data.access_token, untilMs: ports.now() + usableMs };
    return ok(held.token);
  }

  function ask(force: boolean): Promise<Result<string, WechatFailure>> {
    asking ??= request(force).finally(() => {
      asking = null;
    });
    return asking;
  }

  return {
    get: async () =>
      held !== null && ports.now() < held.untilMs ? ok(held.token) : await ask(false),
    renew: async (refused) =>
      held !== null && held.token !== refused ? ok(held.token) : await ask(false),
    force: async (refused) => {
      if (held !== null && held.token !== refused) return ok(held.token);
      if (asking !== null) return asking;
      if (ports.now() - forcedAtMs < FORCE_INTERVAL_MS) return null;
      if (!ports.budget.spend('stableTokenForced').ok) return null;
      forcedAtMs = ports.now();
      return ask(true);
    },
  };
}

import * as z from 'zod';
import { json, type Answer } from '../http/answer';
import { refuse, type Refusal } from '../rules/errors';
import { TOKEN } from '../rules/limits';
import type { SandboxAccount } from '../options';
import type { Grant } from '../tokens';
import type { World } from '../world';
import { readJson, type SecretRoute } from './route';

const FORCED_COUNTER = '/cgi-bin/stable_token force_refresh';

/** The account that an AppID and AppSecret belong to: 41002, 40013, 41004 or 40125 if none. */
export function authenticate(
  world: World,
  appId: string,
  secret: string,
): { kind: 'account'; account: SandboxAccount } | Refusal {
  if (appId === '') return refuse(41002);
  // Letter case counts.
  const account = world.accounts.find((a) => a.appId === appId);
  if (!account) return refuse(40013);
  if (secret === '') return refuse(41004);
  return account.appSecret === secret ? { kind: 'account', account } : refuse(40125);
}

function grantAnswer(grant: Grant | Refusal): Answer {
  if ('kind' in grant) return grant;
  return json({ access_token: grant.token, expires_in: grant.expiresInSeconds });
}

/** Page 获取接口调用凭据: a new token at each call. */
const token: SecretRoute = {
  kind: 'secret',
  method: 'GET',
  path: '/cgi-bin/token',
  run: async (world, { query, path }) => {
    if (query.get('grant_type') !== 'client_credential') return refuse(40002);
    const who = authenticate(world, query.get('appid') ?? '', query.get('secret') ?? '');
    if (who.kind === 'refusal') return who;
    const { appId } = who.account;
    const { quota } = world.store.recordOf(appId);
    const over = world.quotas.spend(quota, appId, path, world.now());
    return over ?? grantAnswer(world.tokens.issue(appId, world.now()));
  },
};

const stableInput = z.object({
  grant_type: z.string().default(''),
  appid: z.string().default(''),
  secret: z.string().default(''),
  force_refresh: z.boolean().default(false),
});

/** Page 获取稳定版接口调用凭据: the same token while it lasts, or a forced new one. */
const stableToken: SecretRoute = {
  kind: 'secret',
  method: 'POST',
  path: '/cgi-bin/stable_token',
  run: async (world, request) => {
    const input = readJson(request, stableInput);
    if (input.kind === 'refusal') return input;
    const { grant_type, appid, secret, force_refresh } = input.value;
    if (grant_type !== 'client_credential') return refuse(40002);
    const who = authenticate(world, appid, secret);
    if (who.kind === 'refusal') return who;
    const { quota } = world.store.recordOf(appid);
    const nowMs = world.now();
    const over = world.quotas.spend(quota, appid, request.path, nowMs);
    if (over) return over;
    if (!force_refresh) return grantAnswer(world.tokens.issueStable(appid, nowMs, false));
    if (world.quotas.usedToday(quota, FORCED_COUNTER, nowMs) >= TOKEN.forcedPerDay) {
      return refuse(45009);
    }
    const grant = world.tokens.issueStable(appid, nowMs, true);
    if (!('kind' in grant)) {
      world.quotas.spend(quota, appid, FORCED_COUNTER, nowMs, TOKEN.forcedPerDay);
    }
    return grantAnswer(grant);
  },
};

/** All calls that give out tokens. */
export const tokenRoutes = [token, stableToken];

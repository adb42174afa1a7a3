import { ROUTES } from '../routes';
import type { SandboxAccount } from '../options';
import type { ApiRequest, Route } from '../routes/route';
import { refuse } from '../rules/errors';
import { settle } from '../store/settle';
import type { World } from '../world';
import type { Answer } from './answer';

/**
 * Carries out one API call: route, method, token, right, quota, then the handler. Changes the state
 * but does not save it.
 */
export async function answerCall(world: World, request: ApiRequest): Promise<Answer> {
  const route = ROUTES.get(request.path);
  if (!route) return refuse(40066);
  if (route.method !== request.method) return refuse(route.method === 'GET' ? 43001 : 43002);
  return route.kind === 'secret'
    ? route.run(world, request)
    : answerWithToken(world, route, request);
}

async function answerWithToken(world: World, route: Route, request: ApiRequest): Promise<Answer> {
  const nowMs = world.now();
  const owner = world.tokens.check(request.query.get('access_token'), nowMs);
  if ('kind' in owner) return owner;
  const account = world.accounts.find((a) => a.appId === owner.appId);
  if (!account) return refuse(40001);
  if (!mayCall(account, route.right)) return refuse(48001);
  const record = world.store.recordOf(account.appId);
  settle(record, nowMs);
  const over = world.quotas.spend(record.quota, account.appId, route.path, nowMs);
  if (over) return over;
  return route.run({ world, account, record, query: request.query, nowMs }, request);
}

function mayCall(account: SandboxAccount, right: Route['right']): boolean {
  if (right === 'all') return true;
  return account.verified && (right === 'verified' || account.type === 'service');
}

/** Whose call it is, as far as it says so itself, whether its token is good or not. */
export function callerOf(world: World, request: ApiRequest): string | undefined {
  const owner = world.tokens.ownerOf(request.query.get('access_token'));
  if (owner !== undefined) return owner;
  const body = request.body.kind === 'whole' ? request.body.bytes.subarray(0, 2_000) : undefined;
  const claimed =
    request.query.get('appid') ?? /"appid"\s*:\s*"([^"]*)"/.exec(body?.toString('utf8') ?? '')?.[1];
  return world.accounts.find((account) => account.appId === claimed)?.appId;
}

import * as z from 'zod';
import { json, ok } from '../http/answer';
import { refuse } from '../rules/errors';
import type { World } from '../world';
import { authenticate } from './token';
import { jsonRoute, readJson, type AnyRoute, type SecretRoute } from './route';

const clearQuota = jsonRoute(
  { path: '/cgi-bin/clear_quota', right: 'all', schema: z.object({ appid: z.string() }) },
  ({ world, account, record, nowMs }, { appid }) => {
    if (appid !== account.appId) return refuse(40013);
    return world.quotas.reset(record.quota, nowMs) ?? ok();
  },
);

const v2Input = z.object({ appid: z.string().default(''), appsecret: z.string().default('') });

/** For callers that can get no token any more. The page's example has the fields in the query. */
const clearQuotaV2: SecretRoute = {
  kind: 'secret',
  method: 'POST',
  path: '/cgi-bin/clear_quota/v2',
  run: async (world: World, request) => {
    const fromQuery = v2Input.parse({
      appid: request.query.get('appid') ?? undefined,
      appsecret: request.query.get('appsecret') ?? undefined,
    });
    const input =
      fromQuery.appid === '' ? readJson(request, v2Input) : { kind: 'input', value: fromQuery };
    if ('errcode' in input) return input;
    const who = authenticate(world, input.value.appid, input.value.appsecret);
    if (who.kind === 'refusal') return who;
    const { quota } = world.store.recordOf(who.account.appId);
    return world.quotas.reset(quota, world.now()) ?? ok();
  },
};

/**
 * Page 查询API调用额度. The paths that can be asked for are those of the routes.
 * @param isKnown whether a path is a call of this server
 */
export function quotaRoutes(isKnown: (path: string) => boolean): AnyRoute[] {
  const getQuota = jsonRoute(
    {
      path: '/cgi-bin/openapi/quota/get',
      right: 'all',
      schema: z.object({ cgi_path: z.string() }),
    },
    ({ world, record, nowMs }, { cgi_path }) => {
      if (!isKnown(cgi_path)) return refuse(76021);
      const limit = world.quotas.limitOf(cgi_path);
      const used = world.quotas.usedToday(record.quota, cgi_path, nowMs);
      const perMinute = world.quotas.perMinuteOf(cgi_path);
      return json({
        errcode: 0,
        errmsg: 'ok',
        quota: { daily_limit: limit, used, remain: limit - used },
        rate_limit: perMinute === undefined ? {} : { call_count: perMinute, refresh_second: 60 },
      });
    },
  );
  /** Page 重置指定API调用次数. */
  const clearOne = jsonRoute(
    {
      path: '/cgi-bin/openapi/quota/clear',
      right: 'all',
      schema: z.object({ cgi_path: z.string() }),
    },
    ({ world, record, nowMs }, { cgi_path }) => {
      if (!isKnown(cgi_path)) return refuse(76021);
      return world.quotas.clearOne(record.quota, cgi_path, nowMs) ?? ok();
    },
  );
  return [clearQuota, clearQuotaV2, getQuota, clearOne];
}

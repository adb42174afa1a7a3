import * as z from 'zod';
import { json, ok } from '../http/answer';
import { refuse } from '../rules/errors';
import { AUDIENCE } from '../rules/limits';
import { changeFollower, changesOf, presentFollowers } from '../store/followers';
import { seconds } from './lists';
import { pageOf } from './openid-pages';
import { getRoute, jsonRoute, type Call } from './route';

const right = 'verified';

const list = getRoute({ path: '/cgi-bin/user/get', right }, ({ world, account, record, query }) => {
  const openids = presentFollowers(world.followers.of(account.appId), record.audience).map(
    ({ openid }) => openid,
  );
  return json(pageOf(openids, query.get('next_openid') ?? '', AUDIENCE.page));
});

/** No nickname, no picture, no place: gone since 2021-12-27. Null if nobody ever had the openid. */
function infoOf(
  { world, account, record }: Call,
  openid: string,
  language: string | undefined,
): Record<string, unknown> | null {
  const follower = world.followers.find(account.appId, openid);
  if (!follower) return null;
  const { tagIds, remark, hasLeft } = changesOf(record.audience, openid);
  if (hasLeft) return { subscribe: 0, openid };
  return {
    subscribe: 1,
    openid,
    language: language ?? follower.language,
    subscribe_time: seconds(follower.subscribedAtMs),
    unionid: follower.unionid,
    remark,
    groupid: tagIds[0] ?? 0,
    tagid_list: tagIds,
    subscribe_scene: follower.scene,
    qr_scene: 0,
    qr_scene_str: '',
  };
}

const info = getRoute({ path: '/cgi-bin/user/info', right }, (call) => {
  const language = call.query.get('lang') ?? undefined;
  const found = infoOf(call, call.query.get('openid') ?? '', language);
  return found ? json(found) : refuse(40003);
});

const infos = jsonRoute(
  {
    path: '/cgi-bin/user/info/batchget',
    right,
    schema: z.object({
      user_list: z.array(z.object({ openid: z.string(), lang: z.string().optional() })),
    }),
  },
  (call, { user_list }) => {
    if (user_list.length > AUDIENCE.infosAtOnce) return refuse(40032);
    const found = user_list.map(({ openid, lang }) => infoOf(call, openid, lang));
    return found.includes(null) ? refuse(40003) : json({ user_info_list: found });
  },
);

/** "Open to verified service accounts for now" by its page. */
const remark = jsonRoute(
  {
    path: '/cgi-bin/user/info/updateremark',
    right: 'verified-service',
    schema: z.object({ openid: z.string(), remark: z.string() }),
  },
  ({ world, account, record }, input) => {
    if (!world.followers.find(account.appId, input.openid)) return refuse(40003);
    if (changesOf(record.audience, input.openid).hasLeft) return refuse(43004);
    if (Buffer.byteLength(input.remark) >= AUDIENCE.remarkBytes) return refuse(40092);
    changeFollower(record.audience, input.openid, { remark: input.remark });
    return ok();
  },
);

/** Calls for followers. */
export const userRoutes = [list, info, infos, remark];

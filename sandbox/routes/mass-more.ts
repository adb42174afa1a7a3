import * as z from 'zod';
import { json, ok } from '../http/answer';
import { refuse } from '../rules/errors';
import { MASS } from '../rules/limits';
import { changesOf } from '../store/followers';
import type { MassStatus } from '../store/mass-records';
import { deleteMassArticles } from '../store/mass-sends';
import { checkMassContent, massBranches } from './mass-content';
import { jsonRoute, type Call, type Route } from './route';

const PATH = '/cgi-bin/message/mass';
const BY_NAME_COUNTER = `${PATH}/preview towxname`;
const MAX_PREVIEWS_LISTED = 200;
const right = 'verified';

/** Page 预览接口. A WeChat id wins over an openid. The answer says nothing but that it went well. */
const preview = jsonRoute(
  {
    path: `${PATH}/preview`,
    right,
    schema: z.object({
      ...massBranches,
      touser: z.string().optional(),
      towxname: z.string().optional(),
    }),
  },
  (call, input) => {
    const { world, account, record, nowMs } = call;
    const refusal = input.towxname ? checkName(input.towxname) : checkOpenid(call, input.touser);
    if (refusal) return refusal;
    const content = checkMassContent(call, input, 40008);
    if (content.kind === 'refusal') return content;
    if (input.towxname) {
      const limit = MASS.previewsByNamePerDay;
      const over = world.quotas.spend(record.quota, account.appId, BY_NAME_COUNTER, nowMs, limit);
      if (over) return over;
    }
    const { previews } = record.mass;
    const to = input.towxname || (input.touser ?? '');
    previews.push({ atMs: nowMs, to, msgtype: input.msgtype, summary: content.summary });
    previews.splice(0, previews.length - MAX_PREVIEWS_LISTED);
    return json({ errcode: 0, errmsg: 'preview success' });
  },
);

/** Every well-formed WeChat id is a follower's here, but for those that begin with `stranger`. */
function checkName(name: string) {
  if (!/^[a-z][\w-]{5,19}$/i.test(name)) return refuse(40132);
  return name.startsWith('stranger') ? refuse(43004) : null;
}

function checkOpenid({ world, account, record }: Call, openid = '') {
  if (!world.followers.find(account.appId, openid)) return refuse(40003);
  return changesOf(record.audience, openid).hasLeft ? refuse(43004) : null;
}

const STATUS: Record<Exclude<MassStatus, 'waiting'>, string> = {
  sending: 'SENDING',
  sent: 'SEND_SUCCESS',
  failed: 'SEND_FAIL',
  deleted: 'DELETE',
};

/** Page 查询群发消息发送状态: wants a string and answers a number. */
const get = jsonRoute(
  {
    path: `${PATH}/get`,
    right,
    schema: z.object({ msg_id: z.union([z.string(), z.number()]) }),
  },
  ({ record }, { msg_id }) => {
    const found = record.mass.sends.find((s) => s.byApi && String(s.msgId) === String(msg_id));
    if (!found) return refuse(40059);
    if (found.status === 'waiting') return refuse(89504);
    return json({ msg_id: found.msgId, msg_status: STATUS[found.status] });
  },
);

/** Page 删除群发: by number or by address; only articles and films that were sent. */
const remove = jsonRoute(
  {
    path: `${PATH}/delete`,
    right,
    schema: z.object({
      msg_id: z.union([z.string(), z.number()]).optional(),
      url: z.string().optional(),
      article_idx: z.int().nonnegative().default(0),
    }),
  },
  ({ record }, { msg_id, url, article_idx }) => {
    const pageId = /\/s\/([\w-]+)/.exec(url ?? '')?.[1];
    const found = record.mass.sends.find(
      (s) =>
        s.byApi &&
        (msg_id === undefined
          ? s.articles.some((article) => article.page_id === pageId)
          : String(s.msgId) === String(msg_id)),
    );
    if (!found) return refuse(40059);
    const canGo = found.msgtype === 'mpnews' || found.msgtype === 'mpvideo';
    if (found.status !== 'sent' || !canGo) return refuse(40065);
    return deleteMassArticles(found, article_idx) ? ok() : refuse(40060);
  },
);

/** No body at all is fine here. */
const getSpeed: Route = {
  kind: 'token',
  method: 'POST',
  path: `${PATH}/speed/get`,
  right,
  run: async ({ record }) => {
    const { speed } = record.mass;
    return json({ errcode: 0, errmsg: 'ok', speed, realspeed: MASS.speeds[speed] ?? 0 });
  },
};

const setSpeed = jsonRoute(
  { path: `${PATH}/speed/set`, right, schema: z.object({ speed: z.number().optional() }) },
  ({ record }, { speed }) => {
    if (speed === undefined) return refuse(45084);
    if (MASS.speeds[speed] === undefined) return refuse(45083);
    record.mass.speed = speed;
    return ok();
  },
);

/** Calls around mass sending: preview, status, withdrawal, speed. */
export const massMoreRoutes = [preview, get, remove, getSpeed, setSpeed];

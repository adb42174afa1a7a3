import { createHash } from 'node:crypto';
import * as z from 'zod';
import { json, type Answer } from '../http/answer';
import { refuse, refuseAnd, type Refusal } from '../rules/errors';
import { MASS } from '../rules/limits';
import { checkAllowance, turnMonth, withinMonth } from '../rules/mass-allowance';
import { changesOf, openidsWithTag, presentFollowers } from '../store/followers';
import type { Audience } from '../store/mass-records';
import { queueMassSend } from '../store/mass-sends';
import { checkMassContent, massBranches, type MassContent } from './mass-content';
import { jsonRoute, type Call } from './route';

const PATH = '/cgi-bin/message/mass';
const options = {
  send_ignore_reprint: z.union([z.literal(0), z.literal(1)]).default(0),
  clientmsgid: z.string().optional(),
};

/** By tag or to all: page 根据标签群发消息. */
const sendAll = jsonRoute(
  {
    path: `${PATH}/sendall`,
    right: 'verified',
    schema: z.object({
      ...massBranches,
      ...options,
      filter: z.object({ is_to_all: z.boolean().default(false), tag_id: z.int().optional() }),
    }),
  },
  (call, input) => {
    const { is_to_all: toAll, tag_id: tagId } = input.filter;
    return sendOnce(call, `${PATH}/sendall`, input, {
      identity: toAll ? 'all' : tagId,
      unknownType: 40008,
      find: () => (toAll ? { audience: { kind: 'all' }, openids: [] } : taggedBy(call, tagId)),
    });
  },
);

function taggedBy({ world, account, record }: Call, tagId: number | undefined): Target | Refusal {
  const exists = tagId === 2 || record.audience.tags.some((tag) => tag.id === tagId);
  if (tagId === undefined || !exists) return refuse(40152);
  const all = world.followers.of(account.appId);
  return {
    audience: { kind: 'tag', tagId },
    openids: openidsWithTag(all, record.audience, tagId),
  };
}

/** By list, service accounts only: page 根据OpenID列表群发. */
const send = jsonRoute(
  {
    path: `${PATH}/send`,
    right: 'verified-service',
    schema: z.object({ ...massBranches, ...options, touser: z.array(z.string()) }),
  },
  (call, input) =>
    sendOnce(call, `${PATH}/send`, input, {
      identity: input.touser,
      unknownType: 45162,
      find: () => listed(call, input.touser),
    }),
);

function listed({ world, account, record }: Call, touser: readonly string[]): Target | Refusal {
  const openids = [...new Set(touser)];
  if (touser.length > MASS.openids.most) return refuse(40032);
  if (openids.length < MASS.openids.least) return refuse(40130);
  const isFollower = (openid: string) =>
    world.followers.find(account.appId, openid) !== undefined &&
    !changesOf(record.audience, openid).hasLeft;
  if (!openids.some(isFollower)) return refuse(40031);
  const audience: Audience = { kind: 'openids', count: openids.length };
  return { audience, openids: openids.filter(isFollower) };
}

interface Target {
  audience: Audience;
  /** Empty for a send to all. */
  openids: string[];
}

interface Addressing {
  identity: unknown;
  unknownType: 40008 | 45162;
  find(): Target | Refusal;
}

type MassInput = Parameters<typeof checkMassContent>[1] & {
  send_ignore_reprint: 0 | 1;
  clientmsgid?: string | undefined;
};

/**
 * One mass send. The caller's id is looked at first: a repeat must be known as one also when its
 * draft is gone and its allowance used up, both by the first attempt.
 */
function sendOnce(call: Call, route: string, input: MassInput, to: Addressing): Answer {
  const { record, nowMs } = call;
  if (Buffer.byteLength(input.clientmsgid ?? '') > MASS.clientMsgIdBytes) return refuse(45067);
  const clientMsgId = input.clientmsgid || derivedId(input, to.identity);
  const repeat = checkRepeat(call, clientMsgId);
  if (repeat) return repeat;
  const content = checkMassContent(call, input, to.unknownType);
  if (content.kind === 'refusal') return content;
  const target = to.find();
  if ('kind' in target) return target;
  const obstacle = content.draft?.obstacle ?? null;
  if (obstacle === 48021 || obstacle === 45062 || obstacle === 41040) return refuse(obstacle);
  if (!input.images && input.image) {
    warn(call, route, 'image-instead-of-images', input.image.media_id);
  }
  turnMonth(record.mass, nowMs);
  const over = checkAllowance(call.account, record.mass, target.audience.kind === 'all', nowMs);
  return over ?? take(call, route, input, { clientMsgId, content, target });
}

/** 45066 within a minute of the last try, then 45065 with the number of the first, for a day. */
function checkRepeat({ record, nowMs }: Call, clientMsgId: string): Refusal | null {
  const first = record.mass.sends.findLast(
    (s) => s.byApi && s.clientMsgId === clientMsgId && nowMs - s.queuedAtMs < MASS.dedupeMs,
  );
  if (!first) return null;
  const isTooFast = nowMs - first.lastTriedAtMs < MASS.retryApartMs;
  first.lastTriedAtMs = nowMs;
  if (isTooFast) return refuse(45066);
  if (first.status === 'waiting') return refuse(89504);
  return refuseAnd(45065, { msg_id: first.msgId });
}

/** Without an id of the caller's, audience and content make one. */
function derivedId(input: MassInput, audience: unknown): string {
  const { mpnews, text, voice, images, image, mpvideo, msgtype } = input;
  const content = { msgtype, mpnews, text, voice, images, image, mpvideo, audience };
  return createHash('md5').update(JSON.stringify(content)).digest('hex');
}

function take(
  call: Call,
  route: string,
  input: MassInput,
  { clientMsgId, content, target }: { clientMsgId: string; content: MassContent; target: Target },
): Answer {
  const { world, account, record, nowMs } = call;
  const isToAll = target.audience.kind === 'all';
  const wanted = isToAll
    ? presentFollowers(world.followers.of(account.appId), record.audience).map((f) => f.openid)
    : target.openids;
  const welcome = wanted.filter((openid) => !changesOf(record.audience, openid).isBlacklisted);
  const limited = account.type === 'service';
  const reached = limited ? withinMonth(record.mass, welcome) : welcome;
  // Nobody is left who may get one more this month.
  if (limited && welcome.length > 0 && reached.length === 0) return refuse(45028);

  const waits = isToAll && record.settings.massProtection;
  world.store.state.lastMsgId += 1;
  if (content.draft) world.store.state.lastPublishId += 1;
  const fault = world.faults.takeMassOutcome(route, account.appId);
  const taken = queueMassSend(
    record,
    {
      msgId: world.store.state.lastMsgId,
      msgDataId: content.draft ? world.store.state.lastPublishId : null,
      msgtype: input.msgtype,
      audience: target.audience,
      clientMsgId,
      draftMediaId: content.draft?.mediaId ?? null,
      summary: content.summary,
      outcome: fault?.outcome ?? outcomeOf(content, input.send_ignore_reprint),
      byApi: true,
      total: wanted.length,
      filtered: reached.length,
      receivers: limited && !isToAll ? reached : [],
      waits,
    },
    { nowMs, sendMs: world.settings.publishMs },
  );
  const ids = {
    msg_id: taken.msgId,
    ...(taken.msgDataId === null ? {} : { msg_data_id: taken.msgDataId }),
  };
  if (waits) return refuseAnd(89505, record.settings.protectionTellsMsgId ? ids : {});
  // Not "ok": recorded answers have these words.
  return json({ errcode: 0, errmsg: 'send job submission success', ...ids });
}

/** What the originality check makes of it: event MASSSENDJOBFINISH, reasons 30002 and 30003. */
function outcomeOf({ draft }: MassContent, ignoreReprint: 0 | 1): string {
  if (draft?.obstacle === 'noReprint') return 'err(30002)';
  if (draft?.obstacle === 'reprint' && ignoreReprint === 0) return 'err(30003)';
  return 'send success';
}

function warn({ world, account, nowMs }: Call, route: string, code: string, detail: string): void {
  world.store.warn({ atMs: nowMs, appId: account.appId, route, code, detail });
}

/** The two calls that send to many. */
export const massRoutes = [sendAll, send];

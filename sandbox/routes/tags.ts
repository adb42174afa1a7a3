import * as z from 'zod';
import { json, ok } from '../http/answer';
import { refuse, refuseAnd, type Refusal } from '../rules/errors';
import { AUDIENCE } from '../rules/limits';
import { changeFollower, changesOf, openidsWithTag } from '../store/followers';
import { pageOf } from './openid-pages';
import { getRoute, jsonRoute, type Call } from './route';

const right = 'verified';
/** The only system tag that is listed; 0 and 1 are kept for WeChat too. */
const STARRED = { id: 2, name: '星标组' };
const FIRST_OWN_TAG = 100;

function membersOf({ world, account, record }: Call, tagId: number): string[] {
  return openidsWithTag(world.followers.of(account.appId), record.audience, tagId);
}

function exists({ record }: Call, tagId: number): boolean {
  return tagId === STARRED.id || record.audience.tags.some((tag) => tag.id === tagId);
}

/** 45157 empty or taken, 45158 too long. The error's own words count bytes (disputed). */
function checkName({ world, account, record, nowMs }: Call, name: string): Refusal | null {
  const tooManyBytes = Buffer.byteLength(name) > AUDIENCE.tagNameCharacters;
  if (name.trim() === '' || name === STARRED.name) return refuse(45157);
  if (record.audience.tags.some((tag) => tag.name === name)) return refuse(45157);
  if ([...name].length > AUDIENCE.tagNameCharacters) return refuse(45158);
  if (!tooManyBytes) return null;
  if (world.settings.disputed === 'refuse') return refuse(45158);
  const route = '/cgi-bin/tags/create';
  world.store.warn({
    atMs: nowMs,
    appId: account.appId,
    route,
    code: 'tag-name-over-30-bytes',
    detail: name,
  });
  return null;
}

const create = jsonRoute(
  {
    path: '/cgi-bin/tags/create',
    right,
    schema: z.object({ tag: z.object({ name: z.string() }) }),
  },
  (call, { tag: { name } }) => {
    const { audience } = call.record;
    const refusal = checkName(call, name);
    if (refusal) return refusal;
    if (audience.tags.length >= AUDIENCE.tags) return refuse(45056);
    audience.lastTagId += 1;
    const tag = { id: audience.lastTagId, name };
    audience.tags.push(tag);
    return json({ tag });
  },
);

const get = getRoute({ path: '/cgi-bin/tags/get', right }, (call) =>
  json({
    tags: [STARRED, ...call.record.audience.tags].map((tag) => ({
      ...tag,
      count: membersOf(call, tag.id).length,
    })),
  }),
);

const update = jsonRoute(
  {
    path: '/cgi-bin/tags/update',
    right,
    schema: z.object({ tag: z.object({ id: z.int(), name: z.string() }) }),
  },
  (call, { tag: { id, name } }) => {
    if (id < FIRST_OWN_TAG) return refuse(45058);
    const tag = call.record.audience.tags.find((t) => t.id === id);
    if (!tag) return refuse(45159);
    if (tag.name === name) return ok();
    const refusal = checkName(call, name);
    if (refusal) return refusal;
    tag.name = name;
    return ok();
  },
);

const remove = jsonRoute(
  { path: '/cgi-bin/tags/delete', right, schema: z.object({ tag: z.object({ id: z.int() }) }) },
  (call, { tag: { id } }) => {
    const { audience } = call.record;
    if (id < FIRST_OWN_TAG) return refuse(45058);
    if (!exists(call, id)) return refuse(45159);
    const members = membersOf(call, id);
    if (members.length > AUDIENCE.tagMembersToDelete) return refuse(45057);
    for (const openid of members) setTag(call, openid, id, false);
    audience.tags = audience.tags.filter((tag) => tag.id !== id);
    return ok();
  },
);

function setTag({ record }: Call, openid: string, tagId: number, isOn: boolean): void {
  const others = changesOf(record.audience, openid).tagIds.filter((id) => id !== tagId);
  changeFollower(record.audience, openid, { tagIds: isOn ? [...others, tagId] : others });
}

const members = jsonRoute(
  {
    path: '/cgi-bin/user/tag/get',
    right,
    schema: z.object({ tagid: z.int(), next_openid: z.string().default('') }),
  },
  (call, { tagid, next_openid }) => {
    if (!exists(call, tagid)) return refuse(45159);
    const { total: _, ...page } = pageOf(membersOf(call, tagid), next_openid, AUDIENCE.page);
    return json(page);
  },
);

const batchSchema = z.object({ openid_list: z.array(z.string()), tagid: z.int() });

/** Whose openids these are: 40032, 40031, 49003 for those of another account, 40003. */
function checkList(
  { world, account, record }: Call,
  openids: readonly string[],
  atOnce: number,
): Refusal | null {
  if (openids.length > atOnce) return refuse(40032);
  if (openids.length === 0) return refuse(40031);
  for (const openid of openids) {
    const isOurs = world.followers.find(account.appId, openid) !== undefined;
    const isOthers = world.accounts.some((a) => world.followers.find(a.appId, openid));
    if (!isOurs) return refuse(isOthers ? 49003 : 40003);
    if (changesOf(record.audience, openid).hasLeft) return refuse(40003);
  }
  return null;
}

const tagAll = jsonRoute(
  { path: '/cgi-bin/tags/members/batchtagging', right, schema: batchSchema },
  (call, { openid_list, tagid }) => {
    if (!exists(call, tagid)) return refuse(45159);
    const refusal = checkList(call, openid_list, AUDIENCE.taggedAtOnce);
    if (refusal) return refusal;
    const isFull = (openid: string) => {
      const { tagIds } = changesOf(call.record.audience, openid);
      return tagIds.length >= AUDIENCE.tagsPerFollower && !tagIds.includes(tagid);
    };
    const full = openid_list.filter(isFull);
    if (full.length === openid_list.length) return refuse(45059);
    for (const openid of openid_list) {
      if (!full.includes(openid)) setTag(call, openid, tagid, true);
    }
    return full.length > 0 ? refuseAnd(45171, { fail_openid_list: full }) : ok();
  },
);

const untagAll = jsonRoute(
  { path: '/cgi-bin/tags/members/batchuntagging', right, schema: batchSchema },
  (call, { openid_list, tagid }) => {
    if (!exists(call, tagid)) return refuse(45159);
    const refusal = checkList(call, openid_list, AUDIENCE.taggedAtOnce);
    if (refusal) return refusal;
    for (const openid of openid_list) setTag(call, openid, tagid, false);
    return ok();
  },
);

const tagsOf = jsonRoute(
  { path: '/cgi-bin/tags/getidlist', right, schema: z.object({ openid: z.string() }) },
  (call, { openid }) => {
    const refusal = checkList(call, [openid], 1);
    return refusal ?? json({ tagid_list: changesOf(call.record.audience, openid).tagIds });
  },
);

const blacklist = jsonRoute(
  {
    path: '/cgi-bin/tags/members/getblacklist',
    right,
    schema: z.object({ begin_openid: z.string().default('') }),
  },
  ({ world, account, record }, { begin_openid }) => {
    const listed = world.followers
      .of(account.appId)
      .map(({ openid }) => openid)
      .filter((openid) => changesOf(record.audience, openid).isBlacklisted);
    return json(pageOf(listed, begin_openid, AUDIENCE.blacklistPage));
  },
);

const blacklisting = (name: 'batchblacklist' | 'batchunblacklist') =>
  jsonRoute(
    {
      path: `/cgi-bin/tags/members/${name}`,
      right,
      schema: z.object({ openid_list: z.array(z.string()) }),
    },
    (call, { openid_list }) => {
      const refusal = checkList(call, openid_list, AUDIENCE.blacklistedAtOnce);
      if (refusal) return refusal;
      const isBlacklisted = name === 'batchblacklist';
      for (const openid of openid_list) {
        changeFollower(call.record.audience, openid, { isBlacklisted });
      }
      return ok();
    },
  );

/** Calls for tags and the blacklist. */
export const tagRoutes = [
  create,
  get,
  update,
  remove,
  members,
  tagAll,
  untagAll,
  tagsOf,
  blacklist,
  blacklisting('batchblacklist'),
  blacklisting('batchunblacklist'),
];

import { createHash } from 'node:crypto';
import type { AudienceRecord, FollowerChanges } from './audience-records';

/** One sample follower; always the same for an account and a number. */
export interface Follower {
  openid: string;
  unionid: string;
  subscribedAtMs: number;
  language: string;
  scene: string;
}

/** The sample followers of all accounts. */
export interface FollowerBook {
  /** Everybody who ever followed, in the order in which they came. */
  of(appId: string): readonly Follower[];
  find(appId: string, openid: string): Follower | undefined;
}

const SCENES = [
  'ADD_SCENE_SEARCH',
  'ADD_SCENE_SEARCH',
  'ADD_SCENE_PROFILE_CARD',
  'ADD_SCENE_QR_CODE',
  'ADD_SCENE_QR_CODE',
  'ADD_SCENE_PROFILE_LINK',
  'ADD_SCENE_PROFILE_ITEM',
  'ADD_SCENE_OTHERS',
] as const;
/** They came in the three hundred days from here on. */
const FIRST_DAY_MS = Date.UTC(2025, 0, 1);
const DAYS = 300;
const DAY_MS = 86_400_000;

/** @param count how many followers each account has */
export function createFollowerBook(count: number): FollowerBook {
  const books = new Map<string, Map<string, Follower>>();
  const bookOf = (appId: string) => {
    const known = books.get(appId);
    if (known) return known;
    const made = Array.from({ length: count }, (_, number) => makeFollower(appId, number, count));
    const book = new Map(made.map((follower) => [follower.openid, follower]));
    books.set(appId, book);
    return book;
  };
  return {
    of: (appId) => [...bookOf(appId).values()],
    find: (appId, openid) => bookOf(appId).get(openid),
  };
}

function makeFollower(appId: string, number: number, count: number): Follower {
  const seed = createHash('sha256').update(`${appId} ${number}`).digest();
  const letters = seed.toString('base64url');
  return {
    // 28 characters beginning with an "o", as WeChat's are.
    openid: `o${letters.slice(0, 27)}`,
    unionid: `o${createHash('sha256').update(letters).digest('base64url').slice(0, 27)}`,
    subscribedAtMs:
      FIRST_DAY_MS + Math.floor((number / count) * DAYS) * DAY_MS + seed.readUInt8(0) * 100_000,
    language: 'zh_CN',
    scene: SCENES[seed.readUInt8(1) % SCENES.length] ?? 'ADD_SCENE_OTHERS',
  };
}

/** What differs for a follower, whether anything is written down or not. */
export function changesOf(record: AudienceRecord, openid: string): FollowerChanges {
  return record.changes[openid] ?? { tagIds: [], remark: '', isBlacklisted: false, hasLeft: false };
}

/** Writes down what differs for a follower. Somebody who leaves loses tags and remark. */
export function changeFollower(
  record: AudienceRecord,
  openid: string,
  change: Partial<FollowerChanges>,
): void {
  const next = { ...changesOf(record, openid), ...change };
  record.changes[openid] = next.hasLeft ? { ...next, tagIds: [], remark: '' } : next;
}

/** Who follows now. */
export function presentFollowers(
  all: readonly Follower[],
  record: AudienceRecord,
): readonly Follower[] {
  return all.filter(({ openid }) => !changesOf(record, openid).hasLeft);
}

/** The openids that carry a tag, in the order in which they came. */
export function openidsWithTag(
  all: readonly Follower[],
  record: AudienceRecord,
  tagId: number,
): string[] {
  return presentFollowers(all, record)
    .map(({ openid }) => openid)
    .filter((openid) => changesOf(record, openid).tagIds.includes(tagId));
}

import { createHash } from 'node:crypto';

/** What readers did with one article on one day. */
export interface DayOfReading {
  reads: number;
  shares: number;
  hearts: number;
  likes: number;
  favourites: number;
}

/** Share of a day's readers by where they came from: names as the statistics calls give them. */
const SOURCES = [
  ['公众号消息', 0.5],
  ['聊天会话', 0.14],
  ['朋友圈', 0.12],
  ['公众号主页', 0.08],
  ['推荐', 0.09],
  ['搜一搜', 0.04],
] as const;

/**
 * Made-up reading of an article: the same for the same article and day, most on the first day, none
 * after a month.
 * @param msgid the article, `<msg_data_id>_<number>`
 * @param day days since it came out, 0 for the first
 * @param audience how many people could see it
 */
export function readingOn(msgid: string, day: number, audience: number): DayOfReading {
  const none = { reads: 0, shares: 0, hearts: 0, likes: 0, favourites: 0 };
  if (day < 0 || day >= 30) return none;
  const dice = createHash('sha256').update(`${msgid} ${day}`).digest();
  const chance = (at: number) => dice.readUInt8(at) / 255;
  const reads = Math.round(audience * (0.05 + 0.1 * chance(0)) * 0.6 ** day);
  const part = (share: number, at: number) => Math.floor(reads * share * chance(at));
  return {
    reads,
    shares: part(0.12, 1),
    hearts: part(0.08, 2),
    likes: part(0.1, 3),
    favourites: part(0.05, 4),
  };
}

/** Adds days up: the figures of the statistics are totals to a day. */
export function readingUntil(msgid: string, day: number, audience: number): DayOfReading {
  const total = { reads: 0, shares: 0, hearts: 0, likes: 0, favourites: 0 };
  for (let at = 0; at <= day; at += 1) {
    const one = readingOn(msgid, at, audience);
    total.reads += one.reads;
    total.shares += one.shares;
    total.hearts += one.hearts;
    total.likes += one.likes;
    total.favourites += one.favourites;
  }
  return total;
}

/** Readers by source; the first row is the total and no share of it, the last one the rest. */
export function bySource(reads: number): { scene_desc: string; user_count: number }[] {
  const rows = SOURCES.map(([scene_desc, share]) => ({
    scene_desc,
    user_count: Math.floor(reads * share),
  }));
  const rest = reads - rows.reduce((sum, row) => sum + row.user_count, 0);
  return [
    { scene_desc: '全部', user_count: reads },
    ...rows,
    { scene_desc: '其他', user_count: rest },
  ];
}

import * as z from 'zod';
import { json } from '../http/answer';
import { beijingDay } from '../rules/beijing';
import { refuse } from '../rules/errors';
import { USER_CUMULATE } from '../rules/limits';
import { presentFollowers } from '../store/followers';
import { jsonRoute } from './route';

const DAY_MS = 86_400_000;

function dayMs(day: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
}

function dayText(beginMs: number, day: number): string {
  return new Date(beginMs + day * DAY_MS).toISOString().slice(0, 10);
}

/** Page 用户分析数据接口: at most 7 days, none later than yesterday in Beijing. */
const userCumulate = jsonRoute(
  {
    path: '/datacube/getusercumulate',
    right: 'verified',
    schema: z.object({ begin_date: z.string(), end_date: z.string() }),
  },
  ({ world, account, record, nowMs }, { begin_date, end_date }) => {
    const followers = presentFollowers(world.followers.of(account.appId), record.audience);
    const begin = dayMs(begin_date);
    const end = dayMs(end_date);
    if (Number.isNaN(begin) || Number.isNaN(end)) return refuse(61500);
    const days = (end - begin) / DAY_MS + 1;
    const isInRange = begin_date >= USER_CUMULATE.since && end_date < beijingDay(nowMs);
    if (!isInRange || days < 1 || days > USER_CUMULATE.days) return refuse(61501);
    const list = Array.from({ length: days }, (_, day) => ({
      ref_date: dayText(begin, day),
      user_source: 0,
      cumulate_user: followers.filter(
        (follower) => beijingDay(follower.subscribedAtMs) <= dayText(begin, day),
      ).length,
    }));
    return json({ list });
  },
);

/** Figures about followers. */
export const readerRoutes = [userCumulate];

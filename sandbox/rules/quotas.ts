import { beijingDay, beijingMonth } from './beijing';
import { CALL_RESETS_PER_MONTH, QUOTA_RESETS_PER_MONTH } from './limits';
import { refuse, type Refusal } from './errors';

/**
 * Calls per day for a newly registered account: page "API Call Limits" (接口调用频次限制);
 * `stable_token` from its own page. The tag row is named "group" there.
 */
const PER_DAY: Readonly<Record<string, number>> = {
  '/cgi-bin/token': 2_000,
  '/cgi-bin/stable_token': 500_000,
  '/cgi-bin/draft/add': 1_000,
  '/cgi-bin/draft/update': 1_000,
  '/cgi-bin/draft/delete': 1_000,
  '/cgi-bin/draft/get': 500,
  '/cgi-bin/draft/count': 1_000,
  '/cgi-bin/draft/batchget': 1_000,
  '/cgi-bin/freepublish/submit': 100,
  '/cgi-bin/freepublish/get': 100,
  '/cgi-bin/freepublish/delete': 10,
  '/cgi-bin/freepublish/getarticle': 100,
  '/cgi-bin/freepublish/batchget': 100,
  '/cgi-bin/tags/get': 1_000,
  '/cgi-bin/tags/create': 1_000,
  '/cgi-bin/tags/update': 1_000,
  '/cgi-bin/message/mass/sendall': 100,
  '/cgi-bin/message/mass/send': 100,
  '/cgi-bin/message/mass/delete': 10,
  '/cgi-bin/menu/create': 1_000,
  '/cgi-bin/menu/delete': 1_000,
  '/cgi-bin/menu/get': 10_000,
  '/cgi-bin/menu/addconditional': 2_000,
  '/cgi-bin/menu/delconditional': 2_000,
  '/cgi-bin/menu/trymatch': 20_000,
  '/cgi-bin/media/upload': 100_000,
  '/cgi-bin/media/get': 200_000,
  '/cgi-bin/user/get': 500,
  '/cgi-bin/user/info': 5_000_000,
  '/cgi-bin/user/info/updateremark': 10_000,
  '/cgi-bin/qrcode/create': 100_000,
};

/** Where no page states a figure. Ours: the one that is given for media upload. */
const ASSUMED_PER_DAY = 100_000;

/** Calls per minute: page 获取稳定版接口调用凭据, guide Batch Sends. */
const PER_MINUTE: Readonly<Record<string, number>> = {
  '/cgi-bin/stable_token': 10_000,
  '/cgi-bin/message/mass/sendall': 60,
  '/cgi-bin/message/mass/send': 60,
};
/** Both ways to mass send count as one there. */
const MINUTE_COUNTER: Readonly<Record<string, string>> = {
  '/cgi-bin/message/mass/send': '/cgi-bin/message/mass/sendall',
};

/** Daily counters of one account; they are part of the saved state. */
export interface QuotaUse {
  day: string;
  used: Record<string, number>;
  resets: { month: string; count: number };
  clears: { month: string; count: number };
}

/** Counters of an account that has called nothing yet. */
export function newQuotaUse(): QuotaUse {
  return { day: '', used: {}, resets: { month: '', count: 0 }, clears: { month: '', count: 0 } };
}

/** Counts calls and refuses those over the day's or the minute's allowance. */
export interface QuotaBook {
  limitOf(route: string): number;
  perMinuteOf(route: string): number | undefined;
  usedToday(use: QuotaUse, route: string, nowMs: number): number;
  /** Counts one call; `limit` replaces the table's figure for counters that are not routes. */
  spend(use: QuotaUse, appId: string, route: string, nowMs: number, limit?: number): Refusal | null;
  /** Sets all counters to nought but the one of `GET token`, as the reset call does. */
  reset(use: QuotaUse, nowMs: number): Refusal | null;
  /** Sets the counter of one call to nought. */
  clearOne(use: QuotaUse, route: string, nowMs: number): Refusal | null;
}

/** @param overrides calls per day by route, in place of the documented figures (for tests) */
export function createQuotaBook(overrides: Readonly<Record<string, number>> = {}): QuotaBook {
  const minutes = new Map<string, { minute: number; count: number }>();

  const limitOf = (route: string) => overrides[route] ?? PER_DAY[route] ?? ASSUMED_PER_DAY;

  function turnDay(use: QuotaUse, nowMs: number): void {
    const today = beijingDay(nowMs);
    if (use.day !== today) {
      use.day = today;
      use.used = {};
    }
  }

  function overMinute(appId: string, route: string, nowMs: number): boolean {
    const limit = PER_MINUTE[route];
    if (limit === undefined) return false;
    const key = `${appId} ${MINUTE_COUNTER[route] ?? route}`;
    const minute = Math.floor(nowMs / 60_000);
    const seen = minutes.get(key);
    const count = seen?.minute === minute ? seen.count + 1 : 1;
    minutes.set(key, { minute, count });
    return count > limit;
  }

  return {
    limitOf,
    perMinuteOf: (route) => PER_MINUTE[route],
    usedToday(use, route, nowMs) {
      return use.day === beijingDay(nowMs) ? (use.used[route] ?? 0) : 0;
    },
    spend(use, appId, route, nowMs, limit = limitOf(route)) {
      turnDay(use, nowMs);
      if (overMinute(appId, route, nowMs)) return refuse(45011);
      const used = use.used[route] ?? 0;
      if (used >= limit) return refuse(45009);
      use.used[route] = used + 1;
      return null;
    },
    reset(use, nowMs) {
      turnDay(use, nowMs);
      const month = beijingMonth(nowMs);
      if (use.resets.month !== month) use.resets = { month, count: 0 };
      if (use.resets.count >= QUOTA_RESETS_PER_MONTH) return refuse(48006);
      use.resets.count += 1;
      const tokenCalls = use.used['/cgi-bin/token'];
      use.used = tokenCalls === undefined ? {} : { '/cgi-bin/token': tokenCalls };
      return null;
    },
    clearOne(use, route, nowMs) {
      turnDay(use, nowMs);
      const month = beijingMonth(nowMs);
      if (use.clears.month !== month) use.clears = { month, count: 0 };
      if (use.clears.count >= CALL_RESETS_PER_MONTH) return refuse(48006);
      use.clears.count += 1;
      delete use.used[route];
      return null;
    },
  };
}

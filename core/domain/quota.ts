/**
 * How often an account may call WeChat in a day.
 * Source: "API Call Limits" (figures of a newly registered account; they grow with its followers);
 * `stableToken` and `stableTokenForced` from the page of stable_token.
 */
export const DAILY_LIMITS = {
  stableToken: 500_000,
  stableTokenForced: 20,
  materialAdd: 100_000,
  materialList: 200_000,
  draftAdd: 1000,
  draftUpdate: 1000,
  draftGet: 500,
  draftDelete: 1000,
  draftCount: 1000,
  draftList: 1000,
  publishSubmit: 100,
  publishGet: 100,
  publishList: 100,
  publishDelete: 10,
  massSend: 100,
  // No limit is documented; kept to that of the publication's status.
  massGet: 100,
  massPreview: 100,
  massDelete: 10,
  commentSet: 10_000,
  tagList: 1000,
  releasedList: 1000,
} as const;

/** A kind of call that is counted. */
export type BudgetKey = keyof typeof DAILY_LIMITS;

const BEIJING_OFFSET_MS = 8 * 3600 * 1000;
const DAY_MS = 24 * 3600 * 1000;

/** The day in Beijing (`YYYY-MM-DD`), by which WeChat counts calls. China has no summer time. */
export function beijingDay(atMs: number): string {
  return new Date(atMs + BEIJING_OFFSET_MS).toISOString().slice(0, 10);
}

/** The moment of the next midnight in Beijing, when counts start again. */
export function nextBeijingMidnightMs(atMs: number): number {
  return (Math.floor((atMs + BEIJING_OFFSET_MS) / DAY_MS) + 1) * DAY_MS - BEIJING_OFFSET_MS;
}

/** When a day in Beijing (`YYYY-MM-DD`) begins. */
export function beijingDayStartMs(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`) - BEIJING_OFFSET_MS;
}

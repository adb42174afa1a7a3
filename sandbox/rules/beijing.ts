const OFFSET_MS = 8 * 3_600_000;

/** The day in Beijing as `YYYY-MM-DD`; WeChat's daily counters turn over at its midnight. */
export function beijingDay(nowMs: number): string {
  return new Date(nowMs + OFFSET_MS).toISOString().slice(0, 10);
}

/** The month in Beijing as `YYYY-MM`. */
export function beijingMonth(nowMs: number): string {
  return beijingDay(nowMs).slice(0, 7);
}

/** Date and minute in Beijing, `YYYY-MM-DD HH:MM`, for pages that people read. */
export function beijingMinute(nowMs: number): string {
  return new Date(nowMs + OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}

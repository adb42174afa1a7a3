const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A time that is left, in its largest unit, rounded down; under a minute it is `moments`. */
export function countdown(leftMs: number): {
  unit: 'moments' | 'minutes' | 'hours' | 'days';
  count: number;
} {
  if (leftMs >= 2 * DAY_MS) return { unit: 'days', count: Math.floor(leftMs / DAY_MS) };
  if (leftMs >= 2 * HOUR_MS) return { unit: 'hours', count: Math.floor(leftMs / HOUR_MS) };
  if (leftMs >= MINUTE_MS) return { unit: 'minutes', count: Math.floor(leftMs / MINUTE_MS) };
  return { unit: 'moments', count: 0 };
}

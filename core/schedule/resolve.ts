import { Temporal } from 'temporal-polyfill';
import type { WallTime } from './wall-time';

/** The instant of a wall time. */
export type ResolvedTime = {
  /** Milliseconds since 1970. */
  atMs: number;
  /**
   * What the clocks of the zone do at that time. `skipped`: they are put forward over it, so the
   * instant is as much later; `twice`: they are put back over it, and the first of the two is meant.
   */
  clocks: 'once' | 'skipped' | 'twice';
};

/** The instant of a wall time by the present rules of its zone. */
export function resolveWallTime({ date, time, zone }: WallTime): ResolvedTime {
  const plain = Temporal.PlainDateTime.from(`${date}T${time}`);
  const first = plain.toZonedDateTime(zone, { disambiguation: 'compatible' });
  const atMs = first.epochMilliseconds;
  if (!first.toPlainDateTime().equals(plain)) return { atMs, clocks: 'skipped' };
  const last = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  return { atMs, clocks: last.epochMilliseconds === atMs ? 'once' : 'twice' };
}

/** What a wall clock of the zone shows at an instant; seconds are dropped. */
export function wallTimeAt(atMs: number, zone: string): WallTime {
  const there = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone);
  return {
    date: there.toPlainDate().toString(),
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    zone,
  };
}

/** The same wall time some days later. */
export function daysLater(wall: WallTime, days: number): WallTime {
  return { ...wall, date: Temporal.PlainDate.from(wall.date).add({ days }).toString() };
}

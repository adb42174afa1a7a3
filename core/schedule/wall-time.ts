import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** Whether this is a zone of the IANA data base that the system's tables know. */
export function isZone(zone: string): boolean {
  try {
    return Temporal.Now.zonedDateTimeISO(zone) !== null;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * A time as a person reads it off the wall: day, hour and minute in a zone. A schedule keeps this
 * beside its instant, because a change of the zone's rules moves the instant, not the promise.
 */
export const wallTimeSchema = z.object({
  /** `YYYY-MM-DD`. */
  date: z.iso.date(),
  /** `HH:MM`, 24 hours. */
  time: z.iso.time({ precision: -1 }),
  /** A zone of the IANA data base, as `Asia/Shanghai`. */
  zone: z.string().max(64).refine(isZone),
});
export type WallTime = z.infer<typeof wallTimeSchema>;

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

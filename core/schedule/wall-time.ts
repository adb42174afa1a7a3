import { z } from 'zod';

/** Whether this is a zone of the IANA data base that the system's tables know. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
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

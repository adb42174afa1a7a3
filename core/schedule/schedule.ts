import { z } from 'zod';
import { deliveryIdSchema } from '../domain/ids';
import { wallTimeSchema } from './wall-time';

/**
 * Why a scheduled sending did not go out by itself and now asks.
 * - `late`: its time was missed by more than the grace (switched off, asleep, clock put forward).
 * - `other-place`: it was made where the data folder does not live any more; a copy of it may send.
 * - `no-allowance`: the account has no mass send left in the period.
 * - `locked`: secrets were locked until the grace was over.
 * - `refused`: the engine would not start it.
 */
export const missReasonSchema = z.enum([
  'late',
  'other-place',
  'no-allowance',
  'locked',
  'refused',
]);
export type MissReason = z.infer<typeof missReasonSchema>;

/**
 * Where a schedule stands.
 * - `waiting`: for its time.
 * - `missed`: it asks a person: send now, another time, or give up.
 * - `sent`: handed over to the delivery, in the same transaction in which that began to run.
 * - `cancelled`: given up.
 */
export const scheduleStateSchema = z.enum(['waiting', 'missed', 'sent', 'cancelled']);
export type ScheduleState = z.infer<typeof scheduleStateSchema>;

/** The time at which a frozen delivery goes out. */
export const scheduleSchema = z.object({
  deliveryId: deliveryIdSchema,
  /** What was promised. */
  wall: wallTimeSchema,
  /** The instant of `wall`, by the rules of its zone when last looked at. */
  atMs: z.number().int(),
  /** Names the place (machine and folder) that may send it by itself. */
  place: z.string().max(64),
  state: scheduleStateSchema,
  /** Set while `missed`. */
  missReason: missReasonSchema.nullable(),
  /** When its coming was announced; null before. */
  announcedAtMs: z.number().int().nullable(),
});
export type Schedule = z.infer<typeof scheduleSchema>;

import { z } from 'zod';
import type { AccountKind } from './account';
import type { Audience } from './way';

/** How often a kind of call was made today, and how often WeChat allows it. */
export const usageSchema = z.object({
  call: z.string(),
  used: z.number().int(),
  limit: z.number().int(),
});
export type Usage = z.infer<typeof usageSchema>;

/**
 * What is left of an account's mass sends in its period. WeChat has no call that tells it, so it is
 * counted: our own deliveries, and what WeChat's statistics show of earlier days.
 */
export const massAllowanceSchema = z.object({
  period: z.enum(['day', 'month']),
  limit: z.number().int(),
  /** Sent to all from here in this period, ended well or still under way. */
  ours: z.number().int(),
  /** Sent otherwise (website, other tools) on earlier days of the period, as far as WeChat told. */
  others: z.number().int(),
  left: z.number().int(),
  /** Since when (in ms) what others sent is unknown: WeChat's statistics end with yesterday. */
  unknownSinceMs: z.number(),
  resetsAtMs: z.number(),
  /** What else is left today of sends to everybody; null where the period is the day itself. */
  toAllToday: z
    .object({ limit: z.number().int(), left: z.number().int(), resetsAtMs: z.number() })
    .nullable(),
});
export type MassAllowance = z.infer<typeof massAllowanceSchema>;

/**
 * A subscription account may mass send once a day; each follower of a service account gets at most
 * four messages in a calendar month. Source: Batch_Sends guide of both account kinds.
 */
export const MASS_LIMITS = {
  subscription: { period: 'day', limit: 1 },
  service: { period: 'month', limit: 4 },
} as const satisfies Record<AccountKind, { period: 'day' | 'month'; limit: number }>;

/** The guide of service accounts also allows them one send to everybody a day. */
export const SERVICE_TO_ALL_PER_DAY = 1;

/** Whether another mass send would go through, as far as the allowance is known. */
export function mayMassSend(
  { left, toAllToday }: MassAllowance,
  audience: Audience['kind'],
): boolean {
  if (left <= 0) return false;
  return audience !== 'all' || toAllToday === null || toAllToday.left > 0;
}

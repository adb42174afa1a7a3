import type { AccountKind } from '../domain/account';
import { MASS_LIMITS, SERVICE_TO_ALL_PER_DAY } from '../domain/allowance';
import { beijingDay } from '../domain/quota';
import type { Audience } from '../domain/way';

/** A mass send that waits for its time. */
export type PlannedMass = { atMs: number; audience: Audience['kind'] };

/**
 * The period in which the mass sends that wait already use up what WeChat allows, so that one more
 * at that time would be refused; null where there is room.
 */
export function massClash(
  kind: AccountKind,
  wanted: PlannedMass,
  planned: readonly PlannedMass[],
): 'day' | 'month' | null {
  // Of a service account's sends only those to all are counted; see `massAllowance`.
  if (kind === 'service' && wanted.audience !== 'all') return null;
  const counted = planned.filter(({ audience }) => kind === 'subscription' || audience === 'all');
  const day = beijingDay(wanted.atMs);
  const sameDay = counted.filter(({ atMs }) => beijingDay(atMs) === day).length;
  const perDay = kind === 'subscription' ? MASS_LIMITS.subscription.limit : SERVICE_TO_ALL_PER_DAY;
  if (sameDay >= perDay) return 'day';
  if (kind === 'subscription') return null;
  const month = day.slice(0, 7);
  const sameMonth = counted.filter(({ atMs }) => beijingDay(atMs).startsWith(month)).length;
  return sameMonth >= MASS_LIMITS.service.limit ? 'month' : null;
}

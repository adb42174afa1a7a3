import type { SandboxAccount } from '../options';
import type { MassRecord, MassSend } from '../store/mass-records';
import { beijingDay, beijingMonth } from './beijing';
import { refuse, type Refusal } from './errors';
import { MASS } from './limits';

/** What is used up and what may still be sent. */
export interface MassAllowance {
  /** Sends of today that count against the day. */
  today: number;
  /** Sends to all this month: service accounts only. */
  toAllThisMonth: number;
}

/** A send uses its allowance from when it is taken on, and gives it back if it fails. */
const counts = (send: MassSend) => send.status !== 'failed';

/** Begins a new month's count if there is one. */
export function turnMonth(mass: MassRecord, nowMs: number): void {
  const month = beijingMonth(nowMs);
  if (mass.month.month !== month) mass.month = { month, toAll: 0, extra: {} };
}

/** How far an account is with its allowance. */
export function allowanceOf(
  account: SandboxAccount,
  mass: MassRecord,
  nowMs: number,
): MassAllowance {
  const day = beijingDay(nowMs);
  const today = mass.sends.filter(
    (send) => counts(send) && beijingDay(send.queuedAtMs) === day && countsForDay(account, send),
  );
  const isThisMonth = mass.month.month === beijingMonth(nowMs);
  return { today: today.length, toAllThisMonth: isThisMonth ? mass.month.toAll : 0 };
}

/**
 * Guide Batch Sends: of a subscription account every send by API counts, of a service account those
 * to all; sends on the website count where they are to all.
 */
function countsForDay(account: SandboxAccount, send: MassSend): boolean {
  if (send.audience.kind === 'all') return true;
  return account.type === 'subscription' && send.byApi;
}

/** Refuses what is over the day's or the month's allowance of the kind of account: 45028. */
export function checkAllowance(
  account: SandboxAccount,
  mass: MassRecord,
  toAll: boolean,
  nowMs: number,
): Refusal | null {
  const { today, toAllThisMonth } = allowanceOf(account, mass, nowMs);
  if (account.type === 'subscription') {
    return today >= MASS.subscriptionPerDay ? refuse(45028) : null;
  }
  if (!toAll) return null;
  const isOver = today >= MASS.serviceToAllPerDay || toAllThisMonth >= MASS.servicePerMonth;
  return isOver ? refuse(45028) : null;
}

/** Of these followers, those who may get one more message this month. Service accounts only. */
export function withinMonth(mass: MassRecord, openids: readonly string[]): string[] {
  const { toAll, extra } = mass.month;
  return openids.filter((openid) => toAll + (extra[openid] ?? 0) < MASS.servicePerMonth);
}

import * as z from 'zod';
import { beijingDay } from '../rules/beijing';
import { refuse, type Refusal } from '../rules/errors';

/** The days a statistics call asks for, both included. */
export const spanSchema = z.object({ begin_date: z.string(), end_date: z.string() });

const DAY_MS = 86_400_000;
/** Yesterday's figures are ready from eight in the morning in Beijing on. */
const READY_AFTER_MS = 8 * 3_600_000;
const BEIJING_MS = 8 * 3_600_000;

/**
 * The days of a span: 61500 for what is no date, 61501 for too many days, days before there were
 * figures, and today.
 */
export function daysOf(
  { begin_date, end_date }: z.infer<typeof spanSchema>,
  limits: { days: number; since: string },
  nowMs: number,
): { kind: 'days'; days: string[] } | Refusal {
  const begin = dayMs(begin_date);
  const end = dayMs(end_date);
  if (Number.isNaN(begin) || Number.isNaN(end)) return refuse(61500);
  const count = (end - begin) / DAY_MS + 1;
  const isInRange = begin_date >= limits.since && end_date < beijingDay(nowMs);
  if (!isInRange || count < 1 || count > limits.days) return refuse(61501);
  return { kind: 'days', days: Array.from({ length: count }, (_, n) => later(begin_date, n)) };
}

function dayMs(day: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
}

/** The day that is so many days after another. */
export function later(day: string, days: number): string {
  return new Date(dayMs(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie between two. */
export function daysBetween(first: string, second: string): number {
  return (dayMs(second) - dayMs(first)) / DAY_MS;
}

/** Whether a day's figures are still being made: yesterday's, early in the morning. */
export function isBeingMade(day: string, nowMs: number): boolean {
  const isEarly = (nowMs + BEIJING_MS) % DAY_MS < READY_AFTER_MS;
  return isEarly && day === later(beijingDay(nowMs), -1);
}

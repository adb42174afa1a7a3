import { lastWanted } from '../log-queries';
import type { StepContext, StepOutcome } from './context';

const MINUTE_MS = 60_000;

/** Pictures take their time after the start, for which the grace is meant; so much is always theirs. */
const PREPARING_MS = 15 * MINUTE_MS;
/** Somebody who pressed the button meant now, not the middle of the night. */
const MEANT_NOW_MS = 120 * MINUTE_MS;

/**
 * Asked before anything goes to readers: a network that was away, a computer that slept, an allowance
 * that came back at midnight may have held the delivery up for so long that nobody wants it to go
 * out at this hour without being asked. Null when it is in time.
 */
export function askIfLate({ ports, delivery }: StepContext): StepOutcome | null {
  const wanted = lastWanted(ports.db, delivery.id);
  if (wanted === null) return null;
  const patienceMs = wanted.promised ? Math.max(ports.graceMs(), PREPARING_MS) : MEANT_NOW_MS;
  if (ports.clock.now() - wanted.atMs <= patienceMs) return null;
  return { kind: 'asked', question: { kind: 'late', wantedAtMs: wanted.atMs }, error: null };
}

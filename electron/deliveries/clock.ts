import type { Clock } from './ports';

/** Longer timers overflow in Node; a sleep or a changed clock is noticed after this time at the latest. */
const LONGEST_TIMER_MS = 60_000;

/**
 * The clock of this computer. A wait ends by the time of day, so that sleep counts, or when as much
 * time has really passed, so that a clock that was set back cannot prolong it.
 */
export const systemClock: Clock = {
  now: () => Date.now(),
  async delay(ms, signal) {
    const atMs = Date.now();
    const startedMs = performance.now();
    const leftMs = () => ms - Math.max(Date.now() - atMs, performance.now() - startedMs);
    for (let left = ms; left > 0; left = leftMs()) {
      if (signal?.aborted === true) return;
      await timer(Math.min(left, LONGEST_TIMER_MS), signal);
    }
  },
};

function timer(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(handle);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const handle = setTimeout(end, ms);
    signal?.addEventListener('abort', end, { once: true });
  });
}

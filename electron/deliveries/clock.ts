import type { Clock } from './ports';

/** Longer timers overflow in Node; a sleep or a changed clock is noticed after this time at the latest. */
const LONGEST_TIMER_MS = 60_000;

/** The clock of this computer. Long waits go by the time of day, so they survive sleep. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async delay(ms, signal) {
    const untilMs = Date.now() + ms;
    for (let leftMs = ms; leftMs > 0; leftMs = untilMs - Date.now()) {
      if (signal?.aborted === true) return;
      await timer(Math.min(leftMs, LONGEST_TIMER_MS), signal);
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

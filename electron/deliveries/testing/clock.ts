import type { Clock } from '../ports';

/** A clock whose waits take no time: each moves it on by its length. */
export type SteppingClock = Clock & {
  /** Moves the clock by hand. */
  advance(ms: number): void;
};

/** Makes the clock; it starts at the real time, since servers date their answers by that. */
export function steppingClock(startMs: number = Date.now()): SteppingClock {
  let nowMs = startMs;
  return {
    now: () => nowMs,
    async delay(ms, signal) {
      if (signal?.aborted === true) return;
      nowMs += ms;
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    },
    advance(ms) {
      nowMs += ms;
    },
  };
}

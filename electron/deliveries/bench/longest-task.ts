import { readFileSync } from 'node:fs';

const TICK_MS = 5;

/** Watches how long the calling thread, main's, does not come back to its queue. */
export type TaskWatch = {
  /** Ends the watch; the longest task in milliseconds. */
  stop(): number;
};

/**
 * Starts the watch. Where the kernel tells how long the thread was ready but had no processor (Linux),
 * that time is left out: what other programs take is no task of ours. Time blocked, as for the disk, counts.
 */
export function watchTasks(): TaskWatch {
  let lastMs = performance.now();
  let lastWaitMs = processorWaitMs();
  let longestMs = 0;
  const ticking = setInterval(() => {
    const nowMs = performance.now();
    const waitMs = processorWaitMs();
    longestMs = Math.max(longestMs, nowMs - lastMs - TICK_MS - (waitMs - lastWaitMs));
    lastMs = nowMs;
    lastWaitMs = waitMs;
  }, TICK_MS);
  return {
    stop() {
      clearInterval(ticking);
      return longestMs;
    },
  };
}

/** The second number of `schedstat`: nanoseconds on a run queue. */
function processorWaitMs(): number {
  if (process.platform !== 'linux') return 0;
  const main = process.pid;
  const [, waitNs = '0'] = readFileSync(`/proc/${main}/task/${main}/schedstat`, 'utf8').split(' ');
  return Number(waitNs) / 1e6;
}

// The longest tasks of main and of the page, in the running application.

/** @typedef {{ atMs: number, waitMs: number }} Sample how long a thread has waited for a processor up to a time */
/** @typedef {{ longestMs: number, longestWallMs: number }} Longest without and with the time in which other threads had the processor */

const TICK_MS = 5;

/**
 * Watches from now on. What other threads and programs take of the processors is no task of ours and is
 * left out where the kernel tells it (Linux); time blocked, as for the disk, counts.
 * @param {import('../lib/application.mjs').Running} running
 */
export async function watchLongTasks({ app, page }) {
  await app.evaluate(startMainWatch, TICK_MS);
  await page.evaluate(startPageWatch);
  return {
    /** @returns {Promise<{ main: Longest, page: Longest }>} */
    async stop() {
      const tasks = await page.evaluate(takePageTasks);
      const { main, samples } = await app.evaluate(stopMainWatch);
      return { main, page: longestOf(tasks, samples) };
    },
  };
}

/**
 * Tasks of the page with the waits of its thread taken out.
 * @param {{ startMs: number, endMs: number }[]} tasks @param {Sample[]} samples
 * @returns {Longest}
 */
export function longestOf(tasks, samples) {
  const waitUntil = (/** @type {number} */ time) => {
    const after = samples.findIndex(({ atMs }) => atMs >= time);
    const next = samples[after];
    const last = samples[after - 1];
    if (!next) return samples.at(-1)?.waitMs ?? 0;
    if (!last) return next.waitMs;
    const share = (time - last.atMs) / (next.atMs - last.atMs);
    return last.waitMs + share * (next.waitMs - last.waitMs);
  };
  let longestMs = 0;
  let longestWallMs = 0;
  for (const { startMs, endMs } of tasks) {
    const waitMs = waitUntil(endMs) - waitUntil(startMs);
    longestMs = Math.max(longestMs, endMs - startMs - waitMs);
    longestWallMs = Math.max(longestWallMs, endMs - startMs);
  }
  return { longestMs, longestWallMs };
}

/**
 * Runs in main: nothing from outside can be used.
 * @param {typeof import('electron')} electron @param {number} tickMs
 */
function startMainWatch({ BrowserWindow }, tickMs) {
  const fs = process.getBuiltinModule('node:fs');
  const pagePid = BrowserWindow.getAllWindows()
    .find((window) => window.isVisible())
    ?.webContents.getOSProcessId();
  /** The second number of `schedstat`: nanoseconds ready to run, without a processor. @param {number} pid */
  const waitOf = (pid) => {
    if (process.platform !== 'linux') return 0;
    const [, waitNs = '0'] = fs
      .readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8')
      .split(' ');
    return Number(waitNs) / 1e6;
  };
  const watch = {
    main: { longestMs: 0, longestWallMs: 0 },
    /** @type {{ atMs: number, waitMs: number }[]} */
    samples: [],
    ticking: setInterval(tick, tickMs),
  };
  let lastMs = performance.now();
  let lastWaitMs = waitOf(process.pid);
  function tick() {
    const nowMs = performance.now();
    const waitMs = waitOf(process.pid);
    const wallMs = nowMs - lastMs - tickMs;
    watch.main.longestWallMs = Math.max(watch.main.longestWallMs, wallMs);
    watch.main.longestMs = Math.max(watch.main.longestMs, wallMs - (waitMs - lastWaitMs));
    lastMs = nowMs;
    lastWaitMs = waitMs;
    if (pagePid)
      watch.samples.push({ atMs: performance.timeOrigin + nowMs, waitMs: waitOf(pagePid) });
  }
  Object.assign(globalThis, { longTaskWatch: watch });
}

/** Runs in main. */
function stopMainWatch() {
  const { longTaskWatch } =
    /** @type {{ longTaskWatch: { main: Longest, samples: Sample[], ticking: NodeJS.Timeout } }} */ (
      /** @type {unknown} */ (globalThis)
    );
  clearInterval(longTaskWatch.ticking);
  return { main: longTaskWatch.main, samples: longTaskWatch.samples };
}

/** Runs in the page: the browser tells of every task over 50 ms. */
function startPageWatch() {
  /** @type {{ startMs: number, endMs: number }[]} */
  const tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const startMs = performance.timeOrigin + startTime;
      tasks.push({ startMs, endMs: startMs + duration });
    }
  }).observe({ type: 'longtask' });
  Object.assign(window, { longTasks: tasks });
}

/** Runs in the page. */
function takePageTasks() {
  return /** @type {{ longTasks: { startMs: number, endMs: number }[] }} */ (
    /** @type {unknown} */ (window)
  ).longTasks;
}

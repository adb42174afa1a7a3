// Time from spawn to a usable window, and memory after it has settled: ours against a bare window.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { adopt } from '../lib/children.mjs';
import { electronEnvironment, electronRuntime, machineSwitches } from '../lib/electron.mjs';
import { inRoot, root } from '../lib/paths.mjs';
import { measureFirstLoad } from './first-load.mjs';
import { median, ratioRow } from './rows.mjs';

const ROUNDS = 7;
const SETTLE_MS = 4000;
const START_LIMIT_MS = 60_000;

/**
 * Starts an application and resolves when it says on stdout that its window is ready.
 * @param {string} app @param {NodeJS.ProcessEnv} env
 */
async function startTimed(app, env) {
  const args = [...machineSwitches(), app, '--password-store=basic'];
  const started = performance.now();
  const child = adopt(
    spawn(electronRuntime().executable, args, { env, stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  const ready = await new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${app} was not ready in time`)),
      START_LIMIT_MS,
    );
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (!said.includes('"ready":true')) return;
      clearTimeout(timer);
      resolve(performance.now() - started);
    });
    child.once('exit', () => reject(new Error(`${app} ended before it was ready`)));
  });
  return { child, milliseconds: /** @type {number} */ (ready) };
}

/** @param {import('node:child_process').ChildProcess} child */
async function stop(child) {
  const closed = new Promise((done) => child.once('close', done));
  child.kill('SIGTERM');
  await closed;
}

/** Resident memory of a process and all below it, in MiB (Linux). @param {number} top */
export async function residentMemory(top) {
  /** @type {Map<number, { parent: number, kilobytes: number }>} */
  const table = new Map();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    const field = (/** @type {string} */ key) =>
      Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    if (status) table.set(Number(name), { parent: field('PPid'), kilobytes: field('VmRSS') });
  }
  const tree = [top];
  for (const pid of tree)
    for (const [other, { parent }] of table) if (parent === pid) tree.push(other);
  return tree.reduce((sum, pid) => sum + (table.get(pid)?.kilobytes ?? 0), 0) / 1024;
}

/**
 * @param {string | undefined} display
 * @returns {Promise<import('./rows.mjs').Row[]>}
 */
export async function measureWindows(display) {
  const home = await mkdtemp(path.join(os.tmpdir(), 'gaotai-bench-'));
  const env = { ...electronEnvironment(), ...(display && { DISPLAY: display }) };
  const subjects = {
    bare: { app: inRoot('scripts', 'bench', 'bare'), env: { ...env, BARE_HOME: `${home}/bare` } },
    ours: { app: root, env: { ...env, GAOTAI_HOME: `${home}/ours`, GAOTAI_REPORT_READY: '1' } },
  };
  /** @param {keyof typeof subjects} name */
  const start = (name) => startTimed(subjects[name].app, subjects[name].env);
  const times = { bare: /** @type {number[]} */ ([]), ours: /** @type {number[]} */ ([]) };
  const memory = { bare: /** @type {number[]} */ ([]), ours: /** @type {number[]} */ ([]) };
  try {
    // The first start of each makes its profile and fills the file cache.
    for (let round = -1; round < ROUNDS; round++)
      for (const name of /** @type {(keyof typeof subjects)[]} */ (['bare', 'ours'])) {
        const { child, milliseconds } = await start(name);
        if (round >= 0) times[name].push(milliseconds);
        if (process.platform === 'linux' && round >= ROUNDS - 3) {
          await wait(SETTLE_MS);
          memory[name].push(await residentMemory(child.pid ?? 0));
        }
        await stop(child);
      }
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
  const rows = [
    ratioRow('start-to-usable', median(times.ours), median(times.bare), 2),
    await measureFirstLoad(),
  ];
  if (memory.ours.length > 0)
    rows.push(ratioRow('resident-memory', median(memory.ours), median(memory.bare), 2));
  return rows;
}

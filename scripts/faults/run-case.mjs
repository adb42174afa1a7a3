// One case: a delivery through as many lives of the application as it takes.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { adopt } from '../lib/children.mjs';

/**
 * @typedef {object} FaultRow
 * @property {string} case
 * @property {string} outcome how the delivery ended
 * @property {number} drafts made in all
 * @property {number} publications made in all
 * @property {number} massSends made in all
 * @property {number} uploads of the picture that was uploaded most often
 * @property {boolean} ok
 */
/** @typedef {Awaited<ReturnType<typeof import('./server.mjs').startServer>>} Server */

/** A life that takes longer waits for something that will not come, such as the next day. */
const LONGEST_LIFE_MS = 120_000;

/** What each way to send leaves behind. */
const EFFECTS = {
  draft: { publications: 0, massSends: 0 },
  publish: { publications: 1, massSends: 0 },
  mass: { publications: 0, massSends: 1 },
};

/** Pictures of the article: three in the body, and the cover. */
const PICTURES = 4;

/**
 * @param {{ application: string, server: Server, fault: import('./cases.mjs').FaultCase }} given
 * @returns {Promise<FaultRow>}
 */
export async function runCase({ application, server, fault }) {
  const home = await mkdtemp(path.join(os.tmpdir(), 'gaotai-faults-'));
  const env = {
    ...process.env,
    GAOTAI_HOME: home,
    GAOTAI_FAULTS_SERVER: JSON.stringify(server.credentials),
    GAOTAI_FAULTS_CASE: fault.name,
    GAOTAI_FAULTS_WAY: fault.way,
  };
  try {
    const effects = await server.mark();
    for (const each of fault.faults ?? []) await server.order(each);
    let missed = '';
    for (const place of fault.kills ?? []) {
      const life = await live(application, { ...env, GAOTAI_KILL_AT: place });
      // A place that this life has passed already ends the delivery, and there is nothing to kill.
      if (life.signal !== 'SIGKILL') missed = ` (not killed at ${place})`;
    }
    const last = await live(application, { ...env, GAOTAI_KILL_AT: '' });
    const { pictures, ...seen } = await effects();
    const state = readState(last);
    const { publications, massSends } = EFFECTS[fault.way];
    const effect = seen.publications === publications && seen.massSends === massSends;
    const once = seen.drafts === 1 && effect && seen.uploads === 1;
    const ok = state === 'done' && once && pictures === PICTURES && missed === '';
    return { case: fault.name, outcome: `${state}${missed}`, ...seen, ok };
  } finally {
    await server.forget();
    await rm(home, { recursive: true, force: true });
  }
}

/** @param {{ code: number | null, output: string }} life */
function readState({ code, output }) {
  return code === 0 ? JSON.parse(output).state : `exit code ${code}`;
}

/**
 * Runs the application once to its end.
 * @param {string} application
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number | null, signal: string | null, output: string }>}
 */
function live(application, env) {
  return new Promise((resolve, reject) => {
    const child = adopt(
      spawn(process.execPath, [application], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
        timeout: LONGEST_LIFE_MS,
      }),
    );
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (piece) => (output += piece));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, output }));
  });
}

// npm run faults [-- --short] [--json FILE]: every call of every way to send meets every trouble, and the
// application is really killed at every step of a delivery; each time there is exactly one effect.
// The first part runs in this process with a clock of its own, the second with processes that die.
import './setup/require-supported-host.mjs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { faultCases } from './faults/cases.mjs';
import { runCase } from './faults/run-case.mjs';
import { startServer } from './faults/server.mjs';
import { command, givenArguments } from './lib/command.mjs';
import { bundleForNode } from './lib/node-bundle.mjs';
import { say } from './lib/say.mjs';
import { setUp } from './setup/set-up.mjs';

/** A server counts a day's calls, as WeChat does: a hundred questions about publications, then no more. */
const CASES_A_DAY = 20;
/** The account is a subscription account: one mass send a day. */
const MASS_SENDS_A_DAY = 1;

await command(async () => {
  const { values } = parseArgs({
    args: givenArguments(),
    options: { json: { type: 'string' }, short: { type: 'boolean', default: false } },
  });
  await setUp({ sqliteInNode: true });
  const sandbox = await bundleForNode({
    name: 'sandbox',
    entry: 'sandbox/main.ts',
    sources: ['sandbox'],
  });
  const application = await bundleForNode({
    name: 'faults',
    entry: 'electron/deliveries/faults/main.ts',
    sources: ['core', 'electron'],
  });
  // A part of it runs among the unit tests.
  const matrix = values.short ? [] : await runMatrix();
  const cases = faultCases(values.short);
  /** @type {import('./faults/run-case.mjs').FaultRow[]} */
  const rows = [];
  while (rows.length < cases.length) {
    await withServer(sandbox, async (server) => {
      const rest = cases.slice(rows.length, rows.length + CASES_A_DAY);
      let massSends = 0;
      for (const fault of rest) {
        if (fault.way === 'mass' && ++massSends > MASS_SENDS_A_DAY) break;
        const row = await runCase({ application, server, fault });
        rows.push(row);
        say(`${rows.length} of ${cases.length}: ${row.case}: ${row.ok ? 'ok' : 'NOT OK'}`);
      }
    });
  }
  if (matrix.length > 0) console.table(summaryOf(matrix));
  console.table(matrix.filter((row) => !row.ok));
  console.table(rows);
  if (values.json) {
    await writeFile(values.json, `${JSON.stringify({ matrix, killed: rows }, null, 2)}\n`);
  }
  const good = [...matrix, ...rows].filter((row) => row.ok).length;
  const all = matrix.length + rows.length;
  console.log(`faults: ${good} of ${all} cells ended with exactly one effect`);
  return good === all ? 0 : 1;
});

/** @typedef {import('../electron/deliveries/faults/matrix').MatrixRow} MatrixRow */

/** Every trouble at every call of every way to send. @returns {Promise<MatrixRow[]>} */
async function runMatrix() {
  const server = await bundleForNode({
    name: 'sandbox-server',
    entry: 'sandbox/server.ts',
    sources: ['sandbox'],
  });
  const cells = await bundleForNode({
    name: 'fault-matrix',
    entry: 'electron/deliveries/faults/matrix.ts',
    sources: ['core', 'electron'],
  });
  const { startSandbox } = await import(pathToFileURL(server).href);
  const { runMatrix: run } = await import(pathToFileURL(cells).href);
  return run({
    startServer: startSandbox,
    every: 1,
    atOnce: 4,
    /** @param {MatrixRow} row @param {number} done @param {number} total */
    onRow(row, done, total) {
      if (!row.ok) say(`${row.way}: ${row.call}: ${row.trouble}: NOT OK: ${row.problems}`);
      if (done % 100 === 0) say(`${done} of ${total} cells`);
    },
  });
}

/** One line for each way to send. @param {MatrixRow[]} rows */
function summaryOf(rows) {
  return [...new Set(rows.map((row) => row.way))].map((way) => {
    const cells = rows.filter((row) => row.way === way);
    return {
      way,
      calls: new Set(cells.map((row) => row.call)).size,
      cells: cells.length,
      ok: cells.filter((row) => row.ok).length,
      'with a question': cells.filter((row) => row.questions > 0).length,
    };
  });
}

/**
 * Lets a new server run for some work.
 * @param {string} bundle
 * @param {(server: import('./faults/run-case.mjs').Server) => Promise<void>} work
 */
async function withServer(bundle, work) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gaotai-faults-server-'));
  const server = await startServer(bundle, folder);
  try {
    await work(server);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

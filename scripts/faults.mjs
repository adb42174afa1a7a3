// npm run faults [-- --short] [--json FILE]: kills the application at every step of a delivery, breaks
// every call, and shows that there is one draft, one publication, and no picture twice.
import './setup/require-supported-host.mjs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
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
  const cases = faultCases(values.short);
  /** @type {import('./faults/run-case.mjs').FaultRow[]} */
  const rows = [];
  while (rows.length < cases.length) {
    await withServer(sandbox, async (server) => {
      for (const fault of cases.slice(rows.length, rows.length + CASES_A_DAY)) {
        const row = await runCase({ application, server, fault });
        rows.push(row);
        say(`${rows.length} of ${cases.length}: ${row.case}: ${row.ok ? 'ok' : 'NOT OK'}`);
      }
    });
  }
  console.table(rows);
  if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  const good = rows.filter((row) => row.ok).length;
  console.log(`faults: ${good} of ${rows.length} cases ended with one draft and one publication`);
  return good === rows.length ? 0 : 1;
});

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

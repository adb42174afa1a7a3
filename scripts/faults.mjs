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
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gaotai-faults-server-'));
  const server = await startServer(sandbox, folder);
  /** @type {import('./faults/run-case.mjs').FaultRow[]} */
  const rows = [];
  try {
    const cases = faultCases(values.short);
    for (const [index, fault] of cases.entries()) {
      const row = await runCase({ application, server, fault });
      rows.push(row);
      say(`${index + 1} of ${cases.length}: ${row.case}: ${row.ok ? 'ok' : 'NOT OK'}`);
    }
  } finally {
    server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  console.table(rows);
  if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  const good = rows.filter((row) => row.ok).length;
  console.log(`faults: ${good} of ${rows.length} cases ended with one draft and one publication`);
  return good === rows.length ? 0 : 1;
});

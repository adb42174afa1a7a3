// npm test: everything that has to hold, from a clean clone, in one run with one closing line.
import './setup/require-supported-host.mjs';
import { existsSync } from 'node:fs';
import { buildApp } from './lib/build.mjs';
import { checkFormat, checkLayers, checkLint, checkTypes } from './lib/checks.mjs';
import { command } from './lib/command.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/processes.mjs';
import { runStages, summary } from './lib/stages.mjs';
import { runEndToEndTests, runUnitTests } from './lib/test-runs.mjs';
import { setUp } from './setup/set-up.mjs';

const faults = inRoot('scripts', 'faults.mjs');

/** The packed application differs from the built one: archive, fuses, how its first file is loaded. */
async function packageAndStart() {
  const { code } = await runNode(inRoot('scripts/package.mjs'), ['--dir']);
  return code === 0 ? (await runNode(inRoot('scripts/package-smoke.mjs'), [])).code : code;
}

/** @type {import('./lib/stages.mjs').Stage[]} */
const stages = [
  {
    name: 'set-up',
    run: () => setUp({ window: true, sqliteInNode: true, ownScreen: true }).then(() => 0),
  },
  { name: 'format', run: checkFormat },
  { name: 'lint', run: checkLint },
  { name: 'layers', run: checkLayers },
  { name: 'types', run: checkTypes },
  { name: 'unit', run: () => runUnitTests() },
  { name: 'build', run: () => buildApp({ force: true }).then(() => 0) },
  ...(existsSync(faults)
    ? [
        {
          name: 'faults',
          needs: ['build'],
          run: async () => (await runNode(faults, ['--short'])).code,
        },
      ]
    : []),
  { name: 'package', needs: ['build'], run: packageAndStart },
  { name: 'end to end', needs: ['build'], run: () => runEndToEndTests() },
].map((stage, index) =>
  index === 0 ? stage : { ...stage, needs: ['set-up', ...(stage.needs ?? [])] },
);

await command(async () => {
  const results = await runStages(stages, (title) => console.log(`\n── ${title} ──`));
  const { table, closing, failed } = summary(results);
  console.log(`\n${table}\n\n${closing}`);
  return failed === 0 ? 0 : 1;
});

// npm run soak: the long loops, for before something is called done. Takes about three quarters of an hour.
import './setup/require-supported-host.mjs';
import { buildApp } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { electronEnvironment } from './lib/electron.mjs';
import { inRoot } from './lib/paths.mjs';
import { run, runTool } from './lib/processes.mjs';
import { setUp } from './setup/set-up.mjs';

/** @typedef {{ name: string, run: () => Promise<{ code: number }> }} Loop */

/** @param {Record<string, string>} more */
const environment = (more) => ({ ...electronEnvironment(), ...more });

/** @type {Loop[]} */
const LOOPS = [
  {
    name: '200 kills while typing',
    run: () =>
      runTool('playwright', ['test', 'e2e/kill.spec.ts'], {
        env: environment({ GAOTAI_KILL_REPETITIONS: '200' }),
      }),
  },
  {
    name: '500 deliveries with random faults and kills',
    run: () =>
      runTool('vitest', ['run', 'electron/deliveries'], {
        env: environment({ GAOTAI_SOAK_RUNS: '500' }),
      }),
  },
  {
    name: 'every article in every theme through every cleaner',
    run: () =>
      runTool('vitest', ['run', 'core/wechat/fidelity.test.ts'], {
        env: environment({ GAOTAI_SOAK_RUNS: '1' }),
      }),
  },
  {
    name: 'every article in every theme, pixel by pixel',
    run: () =>
      runTool('playwright', ['test', 'e2e/fidelity.spec.ts'], {
        env: environment({ GAOTAI_SOAK_RUNS: '1' }),
      }),
  },
  {
    name: 'every article in every theme, laid out on three screens',
    run: () =>
      runTool('playwright', ['test', 'e2e/structure.spec.ts'], {
        env: environment({ GAOTAI_SOAK_RUNS: '1' }),
      }),
  },
  {
    name: 'every fault at every step',
    run: () => run(process.execPath, [inRoot('scripts', 'faults.mjs')], { env: environment({}) }),
  },
];

await command(async () => {
  await setUp({ window: true, ownScreen: true, sqliteInNode: true });
  await buildApp();
  const results = [];
  for (const { name, run: loop } of LOOPS) {
    const started = performance.now();
    const { code } = await loop();
    const minutes = Number(((performance.now() - started) / 60_000).toFixed(1));
    results.push({ loop: name, outcome: code === 0 ? 'passed' : 'FAILED', minutes });
  }
  console.table(results);
  const failed = results.filter(({ outcome }) => outcome !== 'passed').length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

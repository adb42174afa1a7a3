import { electronEnvironment } from './electron.mjs';
import { Failure } from './failure.mjs';
import { keepFresh } from './freshness.mjs';
import { inRoot } from './paths.mjs';
import { runTool } from './processes.mjs';
import { say } from './say.mjs';
import { withLock } from '../setup/lock.mjs';
import { writeNote } from '../setup/stamps.mjs';

const SOURCES = ['core', 'electron', 'renderer', 'resources', 'sandbox'];
const SETTINGS = [
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.base.json',
];
const RESULTS = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

const NAME = 'build';

/** Says that out/ no longer holds a production build. */
export const forgetBuild = () => writeNote(NAME, '');

/**
 * Builds the application into out/ unless it is up to date.
 * @param {{ force?: boolean }} [options]
 */
export async function buildApp({ force = false } = {}) {
  await withLock(inRoot('.cache', 'build.lock'), () =>
    keepFresh({
      name: NAME,
      inputs: [...SOURCES, ...SETTINGS].map((name) => inRoot(name)),
      results: force ? [inRoot('.cache', 'never')] : RESULTS.map((name) => inRoot(name)),
      make: async () => {
        say('building the application');
        const { code } = await runTool('electron-vite', ['build', '--logLevel', 'warn'], {
          env: electronEnvironment(),
          output: 'stderr',
        });
        if (code !== 0)
          throw new Failure('The application could not be built: see the message above.');
        say('application built');
      },
    }),
  );
}

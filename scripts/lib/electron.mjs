// Running Electron, and tools that look for it, with the runtime that the set-up chose.
import path from 'node:path';
import { chosenRuntime } from '../setup/electron-runtime.mjs';
import { Failure } from './failure.mjs';
import { nodeModules, root } from './paths.mjs';
import { run } from './processes.mjs';
import { openScreen } from './screen.mjs';

/** The Electron of this working tree. */
export function electronRuntime() {
  const runtime = chosenRuntime();
  if (!runtime)
    throw new Failure('No Electron is set up in this folder: run "npm run ready" first.');
  return runtime;
}

/** Chromium's own sandbox refuses to run as root. */
export const isLinuxRoot = () => process.platform === 'linux' && process.getuid?.() === 0;

/** Switches that Electron needs on this machine, before the app's own. */
export const machineSwitches = () => (isLinuxRoot() ? ['--no-sandbox'] : []);

/**
 * An environment in which electron-vite, Playwright and `require('electron')` find the runtime.
 * @param {NodeJS.ProcessEnv} [base]
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(base = process.env) {
  const runtime = electronRuntime();
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...base,
    ELECTRON_EXEC_PATH: runtime.executable,
    ELECTRON_MAJOR_VER: runtime.version.split('.')[0],
    PATH: [path.join(nodeModules, '.bin'), base.PATH ?? base.Path ?? ''].join(path.delimiter),
  };
  if (runtime.source !== 'official') env.ELECTRON_OVERRIDE_DIST_PATH = runtime.dist;
  if (isLinuxRoot()) env.NO_SANDBOX = '1';
  // An Electron that is told to be Node opens no window.
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}

/**
 * Runs Electron on the built app (or another one) to its end, on a screen of its own where there is none.
 * @param {string[]} args what follows the app's folder
 * @param {{ app?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} the exit code
 */
export async function runElectron(args, { app = root, env = process.env } = {}) {
  const screen = await openScreen();
  const environment = {
    ...electronEnvironment(env),
    ...(screen.display && { DISPLAY: screen.display }),
  };
  const { code } = await run(electronRuntime().executable, [...machineSwitches(), app, ...args], {
    env: environment,
  });
  screen.close();
  return code;
}

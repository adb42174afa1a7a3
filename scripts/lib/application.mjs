// Starting the built application under Playwright, for tests, benches and screenshots.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { _electron } from '@playwright/test';
import { electronEnvironment, electronRuntime, machineSwitches } from './electron.mjs';
import { root } from './paths.mjs';

/** @typedef {{ app: import('@playwright/test').ElectronApplication, page: import('@playwright/test').Page }} Running */

/**
 * Starts the application on a data folder and waits until its window can be used.
 * @param {string} home the data folder
 * @param {{ display?: string | undefined, env?: Record<string, string>, args?: string[] }} [options]
 * @returns {Promise<Running>}
 */
export async function launchApplication(home, { display, env = {}, args = [] } = {}) {
  const app = await _electron.launch({
    executablePath: electronRuntime().executable,
    args: [...ownArguments(), ...args],
    env: { ...environmentOf(home, display), ...env },
  });
  const page = await app.firstWindow();
  await page.waitForSelector('html[data-ready="true"]');
  return { app, page };
}

/**
 * Starts the application once more on a data folder that is in use, as somebody in a folder would who
 * names files. It hands them to the one that runs, and ends.
 * @param {string} home @param {{ display?: string | undefined, folder: string, args: string[] }} options
 */
export async function startAgain(home, { display, folder, args }) {
  const options = { cwd: folder, env: environmentOf(home, display), timeout: 30_000 };
  await promisify(execFile)(electronRuntime().executable, [...ownArguments(), ...args], options);
}

// `basic` is what a machine without a key store has: the tests bring no keyring.
const ownArguments = () => [root, '--password-store=basic', ...machineSwitches()];

/** @param {string} home @param {string | undefined} display */
function environmentOf(home, display) {
  /** @type {Record<string, string>} */
  const whole = {};
  for (const [name, value] of Object.entries(electronEnvironment()))
    if (value !== undefined) whole[name] = value;
  if (display) whole.DISPLAY = display;
  return { ...whole, GAOTAI_HOME: home };
}

/**
 * Answers the next system dialogs that ask for files with these.
 * @param {Running} running @param {string[]} paths
 */
export async function chooseFiles({ app }, paths) {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, paths);
}

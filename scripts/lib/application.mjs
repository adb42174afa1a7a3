// Starting the built application under Playwright, for tests, benches and screenshots.
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
  /** @type {Record<string, string>} */
  const whole = {};
  for (const [name, value] of Object.entries(electronEnvironment()))
    if (value !== undefined) whole[name] = value;
  if (display) whole.DISPLAY = display;
  const app = await _electron.launch({
    executablePath: electronRuntime().executable,
    // `basic` is what a machine without a key store has: the tests bring no keyring.
    args: [root, '--password-store=basic', ...machineSwitches(), ...args],
    env: { ...whole, GAOTAI_HOME: home, ...env },
  });
  const page = await app.firstWindow();
  await page.waitForSelector('html[data-ready="true"]');
  return { app, page };
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

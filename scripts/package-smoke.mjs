// npm run package:smoke: the packaged application starts, shows its window and keeps data in SQLite,
// with its fuses as they must be.
import './setup/require-supported-host.mjs';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { command } from './lib/command.mjs';
import { machineSwitches } from './lib/electron.mjs';
import { Failure } from './lib/failure.mjs';
import { packagedExecutable, startWithDebugging, wrongFuses } from './lib/packaged.mjs';
import { say } from './lib/say.mjs';
import { openScreen } from './lib/screen.mjs';
import { setUp } from './setup/set-up.mjs';

const SQLITE_MAGIC = 'SQLite format 3\0';

/** @param {string} address @returns {Promise<string>} the window's title */
async function usableWindow(address) {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (!context) throw new Failure('The packaged application has no window.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForSelector('html[data-ready="true"]', { timeout: 30_000 });
  const title = await page.title();
  await browser.close();
  return title;
}

/** @param {string} file */
function isSqlite(file) {
  const head = Buffer.alloc(SQLITE_MAGIC.length);
  const handle = openSync(file, 'r');
  readSync(handle, head, 0, head.length, 0);
  closeSync(handle);
  return head.toString('latin1') === SQLITE_MAGIC;
}

/** @param {string} executable */
async function startOnce(executable) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'gaotai-smoke-'));
  const screen = await openScreen();
  const env = {
    ...process.env,
    ...(screen.display && { DISPLAY: screen.display }),
    GAOTAI_HOME: home,
  };
  const { child, address } = startWithDebugging(executable, machineSwitches(), env);
  try {
    const title = await usableWindow(await address);
    if (!isSqlite(path.join(home, 'gaotai.sqlite')))
      throw new Failure('The packaged application has no SQLite database.');
    return title;
  } finally {
    const ended = child.exitCode === null ? once(child, 'exit') : undefined;
    child.kill();
    await ended;
    screen.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

await command(async () => {
  await setUp({ window: true });
  const executable = packagedExecutable();
  const wrong = await wrongFuses(executable);
  if (wrong.length > 0)
    throw new Failure(`These fuses are not set as they must be: ${wrong.join(', ')}.`);
  say('fuses are right');
  say(`window "${await startOnce(executable)}" is usable and SQLite is loaded`);
});

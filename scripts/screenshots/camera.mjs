// Taking pictures of the window: every view in four ways, and a chosen few for the documentation.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pngQuantize } from '@napi-rs/image';
import { inRoot } from '../lib/paths.mjs';

/** @typedef {import('../lib/application.mjs').Running} Running */
/**
 * @typedef {object} Stage
 * @property {Running} running
 * @property {string} folder
 * @property {(name: string, again?: () => Promise<void>) => Promise<void>} shoot takes four pictures
 *   of what is shown; `again` brings it back where a narrow window hides it
 */

/** Every picture, to look at. */
export const FOLDER = inRoot('.cache', 'screenshots');
const CHOSEN_FOLDER = inRoot('docs', 'screenshots');

const SIZES = /** @type {const} */ ([
  { name: '', width: 1440, height: 900 },
  { name: '-small', width: 1100, height: 700 },
]);
const LOOKS = /** @type {const} */ (['light', 'dark']);

/**
 * The window of a running application with a camera before it.
 * @param {Running} running @param {string} folder the data folder
 * @returns {Promise<Stage>}
 */
export async function openStage(running, folder) {
  await mkdir(FOLDER, { recursive: true });
  return {
    running,
    folder,
    async shoot(name, again) {
      for (const size of SIZES) {
        await resize(running, size);
        await again?.();
        for (const look of LOOKS) {
          await dress(running, look);
          await running.page.screenshot({
            path: path.join(FOLDER, `${name}-${look}${size.name}.png`),
            animations: 'disabled',
            // The folder of this run says nothing to a reader.
            mask: [running.page.getByText(folder)],
            maskColor: look === 'light' ? '#e5dfd3' : '#33312b',
          });
        }
      }
      await resize(running, SIZES[0]);
    },
  };
}

/** @param {Running} running @param {{ width: number, height: number }} size */
async function resize({ app, page }, { width, height }) {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0),
    [width, height],
  );
  await page.waitForFunction((w) => window.innerWidth === w, width);
  // What a width opens and folds away has been done by the second picture after it.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** @param {Running} running @param {'light' | 'dark'} look */
async function dress({ page }, look) {
  await page.emulateMedia({ colorScheme: look });
  await page.locator(`html[data-theme="${look}"]`).waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/**
 * Puts chosen pictures into the documentation, with few colours: a third of the bytes, the same look.
 * @param {readonly string[]} names without the ending
 */
export async function choosePictures(names) {
  await mkdir(CHOSEN_FOLDER, { recursive: true });
  for (const name of names) {
    const file = path.join(FOLDER, `${name}.png`);
    const chosen = path.join(CHOSEN_FOLDER, `${name}.png`);
    const whole = await readFile(file);
    const small = await pngQuantize(whole, { minQuality: 60, maxQuality: 90, speed: 3 });
    if (small.length < whole.length) await writeFile(chosen, small);
    else await copyFile(file, chosen);
  }
}

// Keystroke to durable on disk and to the preview, in the real window with a 20,000-character article.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chooseFiles, launchApplication } from '../lib/application.mjs';
import { longArticle } from './article.mjs';
import { percentile, plainRow } from './rows.mjs';

const KEYS = 300;
const CHARACTERS = 20_000;
/** Between keys: a fast typist. */
const PAUSE_MS = 90;

/**
 * Types keys one at a time and takes, for each, the time until the page marks that it is durable
 * and that the preview shows it.
 * @param {import('@playwright/test').Page} page
 */
async function typeAndTime(page) {
  await page.evaluate(() => {
    /** @type {{ keys: number[], durable: number[], preview: number[] }} */
    const times = { keys: [], durable: [], preview: [] };
    Object.assign(window, { benchTimes: times });
    addEventListener('keydown', () => times.keys.push(performance.now()), true);
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) {
        if (name === 'gaotai:durable') times.durable.push(startTime);
        if (name === 'gaotai:preview') times.preview.push(startTime);
      }
    }).observe({ type: 'mark' });
  });
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press('a', { delay: 10 });
    await page.waitForTimeout(PAUSE_MS);
  }
  await page.waitForTimeout(1000);
  return page.evaluate(
    () =>
      /** @type {{ benchTimes: { keys: number[], durable: number[], preview: number[] } }} */ (
        /** @type {unknown} */ (window)
      ).benchTimes,
  );
}

/**
 * For each key the time until the first mark after it.
 * @param {number[]} keys @param {number[]} marks
 */
export function delays(keys, marks) {
  return keys.map((key) => {
    const mark = marks.find((time) => time >= key);
    if (mark === undefined) throw new Error('a keystroke was never marked');
    return mark - key;
  });
}

/**
 * @param {string | undefined} display
 * @returns {Promise<import('./rows.mjs').Row[]>}
 */
export async function measureTyping(display) {
  const home = await mkdtemp(path.join(os.tmpdir(), 'gaotai-bench-'));
  try {
    const file = path.join(home, 'long.md');
    await writeFile(file, longArticle(CHARACTERS));
    const running = await launchApplication(path.join(home, 'data'), { display });
    await chooseFiles(running, [file]);
    const { page } = running;
    await page.keyboard.press('Control+KeyO');
    await page
      .getByRole('textbox', { name: '标题', exact: true })
      .filter({ hasText: '一篇很长的稿件' })
      .waitFor();
    await page.getByRole('textbox', { name: '正文', exact: true }).locator('p').nth(8).click();
    const { keys, durable, preview } = await typeAndTime(page);
    await running.app.close();
    return [
      plainRow('keystroke-to-durable-p99', percentile(delays(keys, durable), 99), 'ms', 50),
      plainRow('keystroke-to-preview-p95', percentile(delays(keys, preview), 95), 'ms', 150),
    ];
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

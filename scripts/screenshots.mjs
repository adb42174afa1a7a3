// npm run screenshots: pictures of every view into docs/screenshots, from the sample workspace and
// one delivery to the practice account.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launchApplication } from './lib/application.mjs';
import { buildApp } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { inRoot } from './lib/paths.mjs';
import { openScreen } from './lib/screen.mjs';
import { setUp } from './setup/set-up.mjs';

/** @typedef {import('./lib/application.mjs').Running} Running */
/** @typedef {{ name: string, open: (page: Running['page']) => Promise<void> }} View */

const SIZES = [
  { name: '', width: 1440, height: 900 },
  { name: '-small', width: 1100, height: 700 },
];
const FOLDER = inRoot('docs', 'screenshots');

/** @type {View[]} */
const VIEWS = [
  { name: 'desk', open: (page) => page.getByRole('button', { name: '稿件' }).first().click() },
  {
    name: 'desk-checks',
    open: async (page) => {
      await showSide(page, '检查');
      await page
        .getByRole('tabpanel')
        .getByText(/没有发现问题|处/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'desk-info',
    open: async (page) => {
      await showSide(page, '信息');
      await page.getByRole('img', { name: /头条/ }).waitFor();
    },
  },
  {
    name: 'palette',
    open: async (page) => {
      await page.keyboard.press('Control+KeyK');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'deliveries',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '记录' }).click();
      await page.getByText('已发布').first().waitFor();
    },
  },
  {
    name: 'settings',
    open: async (page) => {
      await page.getByRole('button', { name: '设置', exact: true }).click();
      await page.getByRole('heading', { name: '设置', exact: true }).waitFor();
    },
  },
];

/** @param {Running['page']} page @param {string} tab */
async function showSide(page, tab) {
  const wanted = page.getByRole('tab', { name: tab });
  // In a narrow window the panel lies over the paper when it is asked for.
  if (!(await wanted.isVisible())) await page.keyboard.press('Control+Backslash');
  await wanted.click();
}

/** Publishes the article on the desk to the practice account. @param {Running['page']} page */
async function publishOnce(page) {
  await page.getByRole('button', { name: '发送', exact: true }).click();
  const flow = page.getByRole('dialog', { name: '发送' });
  const next = flow.getByRole('button', { name: '下一步' });
  await next.click();
  await flow.getByRole('radio', { name: /练习号/ }).click();
  for (let step = 0; step < 3; step++) await next.click();
  await page.screenshot({ path: path.join(FOLDER, 'send-confirm-light.png') });
  await flow.getByRole('button', { name: /^发布到/ }).click();
  await page.getByText('发布好了。').waitFor();
  await page.screenshot({ path: path.join(FOLDER, 'send-done-light.png') });
  await flow.getByRole('button', { name: '完成' }).click();
}

/** @param {Running} running @param {{ width: number, height: number }} size */
async function resize({ app, page }, { width, height }) {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0),
    [width, height],
  );
  await page.waitForFunction((w) => window.innerWidth === w, width);
}

/** @param {Running} running @param {'light' | 'dark'} appearance */
async function dress({ page }, appearance) {
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('radio', { name: appearance === 'light' ? '浅色' : '深色' }).click();
  await page.locator(`html[data-theme="${appearance}"]`).waitFor();
}

await command(async () => {
  await setUp({ window: true, ownScreen: true });
  await buildApp();
  await mkdir(FOLDER, { recursive: true });
  const screen = await openScreen({ own: true });
  const home = await mkdtemp(path.join(os.tmpdir(), 'gaotai-screenshots-'));
  try {
    const running = await launchApplication(home, { display: screen.display });
    const { page } = running;
    await resize(running, { width: 1440, height: 900 });
    await publishOnce(page);
    for (const appearance of /** @type {const} */ (['light', 'dark'])) {
      await dress(running, appearance);
      for (const size of SIZES) {
        await resize(running, size);
        for (const { name, open } of VIEWS) {
          if (name.startsWith('desk'))
            await page.getByRole('button', { name: '稿件' }).first().click();
          await open(page);
          await page.evaluate(() => document.fonts.ready);
          await page.screenshot({
            path: path.join(FOLDER, `${name}-${appearance}${size.name}.png`),
            animations: 'disabled',
            // The folder of this run says nothing to a reader.
            mask: [page.getByText(home)],
            maskColor: appearance === 'light' ? '#e5dfd3' : '#33312b',
          });
        }
      }
    }
    await running.app.close();
  } finally {
    screen.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
});

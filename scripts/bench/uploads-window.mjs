// The same sending from the real window: eight articles with twenty photographs each are imported,
// composed and sent as a draft, and the longest task of main and of the page meanwhile is taken.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chooseFiles, launchApplication } from '../lib/application.mjs';
import { bundleForNode } from '../lib/node-bundle.mjs';
import { watchLongTasks } from './long-tasks.mjs';
import { plainRow } from './rows.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const ARTICLES = 8;
const PICTURES = 20;
const ACCOUNT = '远处的号';
/** Coding and uploading on a slow machine. */
const LONGEST_MS = 10 * 60_000;

const titleOf = (/** @type {number} */ article) => `第 ${article + 1} 篇照片`;

/** Writes the articles as Markdown with their photographs beside them. @param {string} folder */
async function writeArticles(folder) {
  const bundle = await bundleForNode({
    name: 'bench-photos',
    entry: 'electron/deliveries/bench/photos.ts',
    sources: ['core', 'electron'],
  });
  const { makePhotos } = await import(pathToFileURL(bundle).href);
  await mkdir(folder, { recursive: true });
  /** @type {{ path: string }[]} */
  const photos = await makePhotos(folder, ARTICLES * PICTURES);
  return Promise.all(
    Array.from({ length: ARTICLES }, async (_, article) => {
      const own = photos.slice(article * PICTURES, (article + 1) * PICTURES);
      const lines = own.map(({ path: file }, n) => {
        const reference = path.relative(folder, file);
        return `第 ${n + 1} 张是在山路上拍的，雾刚刚散开。\n\n![山路 ${n + 1}](${reference})`;
      });
      const cover = path.relative(folder, own[0]?.path ?? '');
      const head = `---\ntitle: ${titleOf(article)}\nauthor: 林晓\ndigest: 一路上的照片\ncover: ${cover}\n---`;
      const file = path.join(folder, `${article + 1}.md`);
      await writeFile(file, `${head}\n\n${lines.join('\n\n')}\n`);
      return file;
    }),
  );
}

/** @param {Page} page @param {{ address: string, appId: string, appSecret: string }} credentials */
async function addAccount(page, { address, appId, appSecret }) {
  await page.keyboard.press('Control+Comma');
  await page.getByRole('button', { name: '添加公众号' }).click();
  const form = page.getByRole('dialog', { name: '添加公众号' });
  await form.getByLabel('名称').fill(ACCOUNT);
  await form.getByLabel('AppID').fill(appId);
  await form.getByLabel('AppSecret').fill(appSecret);
  await form.getByLabel('接口地址').fill(address);
  await form.getByRole('button', { name: '添加并测试' }).click();
  const vault = page.getByRole('dialog', { name: '设一个口令，锁住密钥' });
  await vault.getByLabel('口令').fill('a passphrase of the bench');
  await vault.getByLabel('再输一次').fill('a passphrase of the bench');
  await vault.getByRole('button', { name: '设好口令' }).click();
  const card = page.getByRole('listitem').filter({ hasText: ACCOUNT });
  await card.getByRole('list', { name: '测试结果' }).getByText('可以存草稿').waitFor();
}

/** Composes the articles and walks the send flow up to the last button. @param {Page} page */
async function compose(page) {
  await page.getByRole('button', { name: '推送', exact: true }).click();
  await page.getByRole('main').getByRole('button', { name: '新建推送' }).last().click();
  for (let article = 0; article < ARTICLES; article += 1)
    await page.getByRole('button', { name: `放入「${titleOf(article)}」` }).click();
  await page.getByRole('combobox', { name: '发到哪个公众号' }).click();
  await page.getByRole('option', { name: ACCOUNT }).click();
  await page.getByRole('button', { name: '发送这次推送…' }).click();
  const flow = page.getByRole('dialog', { name: '发送' });
  const next = flow.getByRole('button', { name: '下一步' });
  await next.click();
  await flow.getByRole('radio', { name: /^存到微信草稿箱/ }).click();
  await next.click();
  await flow.getByRole('heading', { name: '发送前检查' }).waitFor();
  await next.click();
  await next.click();
  return flow;
}

/**
 * Listens to main as the page does: to look at the page again and again would be a load of its own.
 * @param {Page} page
 * @returns {Promise<() => Promise<string>>} the state in which the next delivery ends
 */
async function untilOver(page) {
  /** @type {(state: string) => void} */
  let tell = () => undefined;
  /** @type {Promise<string>} */
  const over = new Promise((resolve, reject) => {
    tell = resolve;
    setTimeout(() => reject(new Error('the delivery does not end')), LONGEST_MS).unref();
  });
  await page.exposeFunction('tellOver', (/** @type {string} */ state) => tell(state));
  await page.evaluate(() => {
    const { gaotai, tellOver } =
      /** @type {{ gaotai: import('../../core/contract/bridge').Bridge, tellOver(state: string): void }} */ (
        /** @type {unknown} */ (window)
      );
    gaotai.on('deliveries.changed', ({ delivery: { state } }) => {
      if (state !== 'running' && state !== 'waiting') tellOver(state);
    });
  });
  return () => over;
}

/**
 * @param {{ folder: string, credentials: { address: string, appId: string, appSecret: string }, display: string | undefined }} given
 * @returns {Promise<import('./rows.mjs').Row[]>}
 */
export async function measureUploadsInWindow({ folder, credentials, display }) {
  const files = await writeArticles(path.join(folder, 'articles'));
  const running = await launchApplication(path.join(folder, 'data'), { display });
  try {
    const { page } = running;
    page.setDefaultTimeout(120_000);
    await addAccount(page, credentials);
    await chooseFiles(running, files);
    await page.keyboard.press('Control+Digit1');
    await page.keyboard.press('Control+KeyO');
    for (let article = 0; article < ARTICLES; article += 1)
      await page
        .getByRole('listitem')
        .filter({ hasText: titleOf(article) })
        .waitFor();
    const flow = await compose(page);
    const end = await untilOver(page);
    const watch = await watchLongTasks(running);
    await flow.getByRole('button', { name: `存到「${ACCOUNT}」的草稿箱` }).click();
    if ((await end()) !== 'done') throw new Error('the delivery did not end well');
    const { main, page: tasks } = await watch.stop();
    return [
      plainRow('uploads in the window: longest task of main', main.longestMs, 'ms', 100),
      plainRow('uploads in the window: longest task of the page', tasks.longestMs, 'ms', 100),
    ];
  } finally {
    await running.app.close();
  }
}

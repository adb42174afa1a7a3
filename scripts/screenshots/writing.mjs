// Pictures of what editors work with.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseFiles } from '../lib/application.mjs';
import { inRoot } from '../lib/paths.mjs';

/** @typedef {import('./camera.mjs').Stage} Stage */
/** @typedef {import('../lib/application.mjs').Running['page']} Page */

/** @param {Page} page @param {string} title */
export async function openArticle(page, title) {
  await page.keyboard.press('Control+Digit1');
  await page.getByRole('listitem').getByRole('button', { name: title }).first().click();
  await page.getByRole('tab', { name: '预览' }).waitFor({ state: 'attached' });
}

/** @param {Page} page @param {string} tab */
export async function showSide(page, tab) {
  const wanted = page.getByRole('tab', { name: tab });
  // In a narrow window the panel lies over the paper when it is asked for.
  if (!(await wanted.isVisible())) await page.keyboard.press('Control+Backslash');
  await wanted.click();
}

/** @param {Stage} stage */
export async function writingViews({ running, folder, shoot }) {
  const { page } = running;
  await page.keyboard.press('Control+Digit1');
  await shoot('desk');
  await showSide(page, '检查');
  await page
    .getByRole('tabpanel')
    .getByText(/没有发现问题|处/)
    .first()
    .waitFor();
  await shoot('desk-checks', () => showSide(page, '检查'));
  await showSide(page, '信息');
  await page.getByRole('img', { name: /头条/ }).waitFor();
  await shoot('desk-info', () => showSide(page, '信息'));
  const crop = page.getByRole('button', { name: '裁剪封面…' });
  await crop.click();
  await shoot('crop', async () => {
    // The panel goes with its dialog when the window becomes narrow.
    if (await page.getByRole('dialog').isVisible()) return;
    await showSide(page, '信息');
    await crop.click();
    await page.getByRole('dialog').waitFor();
  });
  await page.keyboard.press('Escape');
  await showSide(page, '预览');
  await page.getByRole('radio', { name: '卡片' }).click();
  await shoot('preview-cards', () => showSide(page, '预览'));
  await page.getByRole('radio', { name: '文章' }).click();
  await page.getByRole('radio', { name: '看夜里的样子' }).click();
  await page.getByRole('radio', { name: '特大字号' }).click();
  await shoot('preview-night', () => showSide(page, '预览'));
  await page.getByRole('radio', { name: '看白天的样子' }).click();
  await page.getByRole('radio', { name: '标准字号' }).click();
  await page.getByRole('button', { name: '几种屏幕并排看' }).click();
  const wall = page.getByRole('dialog', { name: '几种屏幕并排看' });
  await wall.waitFor();
  await wall.frameLocator('iframe').first().locator('#body p').first().waitFor();
  await shoot('preview-screens');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('dialog').waitFor();
  await shoot('palette');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '朱砂主题' }).click();
  await shoot('theme-menu');
  await page.getByRole('menuitem', { name: '编辑和管理主题…' }).click();
  await page.getByRole('button', { name: '复制一份来改' }).click();
  await shoot('theme-editor');
  await page.keyboard.press('Escape');

  await importViews({ running, folder, shoot });
}

/** @param {Stage} stage */
async function importViews({ running, folder, shoot }) {
  const { page } = running;
  const texts = path.join(folder, '..', 'texts');
  await mkdir(texts, { recursive: true });
  const all = path.join(texts, 'every-block.md');
  await cp(inRoot('scripts/screenshots/every-block.md'), all);
  await cp(inRoot('resources/samples/tea-hills.jpg'), path.join(texts, 'tea-hills.jpg'));
  const missing = path.join(texts, '缺图的稿子.md');
  await writeFile(missing, '# 缺图的稿子\n\n![没有](nowhere.png)\n');
  const broken = path.join(texts, '坏掉的文件.md');
  await writeFile(broken, Buffer.from([0, 1, 2, 0xff, 0xfe, 0, 0]));
  await chooseFiles(running, [missing, broken]);
  await page.keyboard.press('Control+KeyO');
  await page.getByRole('dialog', { name: '导入结果' }).waitFor();
  await shoot('import-report');
  await page.keyboard.press('Escape');
  await chooseFiles(running, [all]);
  await page.keyboard.press('Control+KeyO');
  const body = page.getByRole('textbox', { name: '正文', exact: true });
  await body.getByText('带什么上山', { exact: true }).waitFor();
  await shoot('blocks-top');
  for (const [name, words] of [
    ['blocks-lists', '带什么上山'],
    ['blocks-table', '炒茶'],
    ['blocks-end', '一天就这样过去了。'],
  ]) {
    await body.getByText(words ?? '', { exact: true }).click();
    await body
      .getByText(words ?? '', { exact: true })
      .evaluate((element) => element.scrollIntoView());
    await shoot(name ?? '');
  }
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await page.getByRole('listbox', { name: '插入' }).waitFor();
  await shoot('slash', async () => {
    // It goes when the window changes its size.
    if (await page.getByRole('listbox', { name: '插入' }).isVisible()) return;
    await page.keyboard.press('Backspace');
    await page.keyboard.type('/');
  });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyN');
  await shoot('new-article');
}

import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { startAgain } from '../scripts/lib/application.mjs';
import { body, expect, launch, newArticle, ownDisplay, type Running, test } from './app';
import { STORY, STORY_TITLE } from './send-flow';

const title = (page: Page) => page.getByRole('textbox', { name: '标题', exact: true });
const list = (page: Page) => page.getByRole('region', { name: '稿件列表' });
const phone = (page: Page) => page.frameLocator('iframe[title="手机预览"]');

/** Makes a new article and waits until the list has it. */
async function listedArticle(page: Page, name: string): Promise<void> {
  await newArticle(page, name);
  await expect(list(page).getByRole('button', { name }).first()).toBeVisible();
}

async function resize({ app }: Running, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
    [width, height] as [number, number],
  );
}

test('the preview follows the typing and keeps its place; a link in it leads nowhere', async ({
  running: { page },
}) => {
  await listedArticle(page, '预览跟着走');
  await body(page).click();
  for (let n = 1; n <= 40; n += 1) await page.keyboard.type(`第 ${n} 段话。\n`);
  await expect(phone(page).getByText('第 40 段话。')).toBeAttached();
  const scrolled = () =>
    phone(page)
      .locator('#page')
      .evaluate((element) => element.ownerDocument.scrollingElement?.scrollTop ?? 0);
  await phone(page).locator('#page').hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(scrolled).toBeGreaterThan(100);
  const before = await scrolled();
  await page.keyboard.type('最后再添一句。');
  await expect(phone(page).getByText('最后再添一句。')).toBeAttached();
  expect(await scrolled()).toBe(before);

  await page.getByRole('tab', { name: '信息' }).click();
  await page.getByRole('textbox', { name: '阅读原文' }).fill('https://example.com/source');
  await page.getByRole('tab', { name: '预览' }).click();
  await phone(page).getByText('阅读原文').click();
  await expect(phone(page).locator('#title')).toHaveText('预览跟着走');
});

test('what is thrown away can be brought back at once, and later from the trash', async ({
  running: { page },
}) => {
  await listedArticle(page, '扔掉又捡回');
  const row = list(page).getByRole('button', { name: '扔掉又捡回' }).first();
  await row.focus();
  await page.keyboard.press('Delete');
  await expect(row).toBeHidden();
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect(title(page)).toHaveValue('扔掉又捡回');

  await row.focus();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: '排序与更多' }).click();
  await page.getByRole('menuitem', { name: '回收站' }).click();
  await row.click();
  await expect(page.getByText('这篇稿件在回收站里')).toBeVisible();
  await expect(title(page)).not.toBeEditable();
  await page.getByRole('button', { name: '恢复' }).first().click();
  await expect(title(page)).toBeEditable();
});

test('deleting for good asks first', async ({ running: { page } }) => {
  await listedArticle(page, '不要了');
  await list(page).getByRole('button', { name: '不要了' }).first().focus();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: '排序与更多' }).click();
  await page.getByRole('menuitem', { name: '回收站' }).click();
  await page.getByRole('button', { name: '清空' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('不能找回');
  await expect(question.getByRole('button', { name: '取消' })).toBeFocused();
  await question.getByRole('button', { name: '彻底删除' }).click();
  await expect(page.getByText('回收站是空的')).toBeVisible();
});

test('the palette finds commands and articles by a few letters', async ({ running: { page } }) => {
  await listedArticle(page, '面板里找得到');
  await page.keyboard.press('Control+KeyK');
  const input = page.getByRole('combobox', { name: '命令面板' });
  await input.fill('shezhi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+KeyK');
  await input.fill('面板里');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveValue('面板里找得到');
});

test('a narrow window gives the paper its room; the panel comes over it when asked', async ({
  running,
}) => {
  const { page } = running;
  await listedArticle(page, '窄窗');
  await expect(page.getByRole('tab', { name: '预览' })).toBeVisible();
  await resize(running, 1000, 640);
  await expect(page.getByRole('tab', { name: '预览' })).toBeHidden();
  const paper = await body(page).boundingBox();
  expect(paper?.width).toBeGreaterThan(500);
  await page.keyboard.press('Control+Backslash');
  await expect(phone(page).locator('#title')).toHaveText('窄窗');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab', { name: '预览' })).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1000);
});

test('appearance and language are kept', async ({ home, running }) => {
  const { page } = running;
  await page.keyboard.press('Control+Comma');
  await page.getByRole('radio', { name: '深色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await running.app.close();
  const again = await launch(home);
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.page.getByRole('button', { name: 'Articles', exact: true })).toBeVisible();
  await again.app.close();
});

test('a file named at the start, named later in its folder, or dropped on the window becomes an article', async ({
  home,
}) => {
  const named = join(home, '开头给的.md');
  await writeFile(named, '# 春天的信\n\n正文。\n');
  const running = await launch(home, {}, [named]);
  const { page } = running;
  await expect(title(page)).toHaveValue('春天的信');
  const again = { display: await ownDisplay(), folder: dirname(STORY), args: [basename(STORY)] };
  await startAgain(home, again);
  await expect(title(page)).toHaveValue(STORY_TITLE);
  await page.keyboard.press('Control+KeyN');
  await expect(title(page)).toHaveValue('');
  const cdp = await running.app.context().newCDPSession(page);
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    cdp.send('Input.dispatchDragEvent', {
      type,
      x: 500,
      y: 300,
      data: { items: [], files: [STORY], dragOperationsMask: 1 },
    });
  await drag('dragEnter');
  await drag('dragOver');
  await expect(page.getByText('松手，把文稿导入为新稿')).toBeVisible();
  await drag('drop');
  await expect(title(page)).toHaveValue(STORY_TITLE);
  await expect(page.getByText('松手，把文稿导入为新稿')).toBeHidden();
  await running.app.close();
});

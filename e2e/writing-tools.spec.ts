import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleEditor } from './accessible';
import { body, expect, newArticle, test } from './app';

/** How many places the page marks, and the words of the one that is looked at. */
const marked = (page: Page) =>
  page.evaluate(() => ({
    all: CSS.highlights.get('found')?.size ?? 0,
    here: [...(CSS.highlights.get('found-here') ?? [])].map(String),
  }));

test('words are found and replaced, in tables too; one undo takes all back', async ({
  running,
}) => {
  const { page } = running;
  await newArticle(running.page, '查找');
  await page.keyboard.type('/bg');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('新茶在格里');
  await body(page).locator('p').last().click();
  await page.keyboard.insertText('新茶与New tea，');
  await page.keyboard.press('Control+KeyB');
  await page.keyboard.insertText('新茶');
  await page.keyboard.press('Control+KeyF');
  const bar = page.getByRole('search', { name: '查找和替换' });
  const field = bar.getByRole('textbox', { name: '查找' });
  await expect(field).toBeFocused();
  await page.keyboard.insertText('新茶');
  await expect(bar.getByRole('status')).toHaveText('找到 3 处');
  expect(await marked(page)).toEqual({ all: 3, here: ['新茶'] });
  await expectAccessibleEditor(page, 'the find bar');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+KeyH');
  await bar.getByRole('textbox', { name: '查找' }).fill('新(.)');
  await bar.getByRole('button', { name: '正则表达式' }).click();
  await bar.getByRole('textbox', { name: '替换成' }).fill('明前$1');
  await bar.getByRole('button', { name: '全部替换' }).click();
  await expect(bar.getByRole('status')).toHaveText('替换了 3 处，可以撤销');
  await expect(body(page).locator('th').first()).toHaveText('明前茶在格里');
  await expect(body(page).locator('strong')).toHaveText('明前茶');
  await bar.getByRole('textbox', { name: '查找' }).fill('(');
  await expect(bar.getByRole('alert')).toContainText('Unterminated group');
  await expectAccessibleEditor(page, 'the find bar with an error');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(body(page)).toBeFocused();
  expect(await marked(page)).toEqual({ all: 0, here: [] });
  await page.keyboard.press('Control+KeyZ');
  await expect(body(page).locator('strong')).toHaveText('新茶');
  await expect(body(page).locator('th').first()).toHaveText('新茶在格里');
});

test('spaces and punctuation are offered, taken one by one or all at once', async ({ running }) => {
  const { page } = running;
  await newArticle(running.page, '整理');
  await page.keyboard.insertText('用Rust写的,很快。共3个人');
  await page.keyboard.press('Control+Shift+KeyL');
  const panel = page.getByRole('region', { name: '整理空格和标点' });
  await expect(panel.getByRole('status')).toHaveText(/^有 5 处可以更好/);
  await expectAccessibleEditor(page, 'the list of corrections');
  await panel
    .getByRole('button', { name: /^不改/ })
    .first()
    .press('Enter');
  await panel
    .getByRole('button', { name: /^改成/ })
    .first()
    .press('Enter');
  await expect(body(page).locator('p')).toHaveText('用Rust 写的,很快。共3个人');
  await panel.getByRole('button', { name: '全部改好（3）' }).press('Enter');
  await expect(body(page).locator('p')).toHaveText('用Rust 写的，很快。共 3 个人');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await page.keyboard.press('Control+KeyZ');
  await expect(body(page).locator('p')).toHaveText('用Rust 写的,很快。共3个人');
});

test('emoji are found by Chinese words; the outline follows, jumps and moves sections', async ({
  running,
}) => {
  const { page } = running;
  await newArticle(running.page, '大纲');
  await page.keyboard.insertText('好');
  await page.keyboard.press('Control+Shift+KeyE');
  const search = page.getByRole('searchbox', { name: '找表情：笑、花、cat' });
  await expect(search).toBeFocused();
  await search.fill('猫');
  await expect(page.getByRole('gridcell', { name: /猫/ }).first()).toBeVisible();
  await expectAccessibleEditor(page, 'the picker of emoji');
  await search.fill('grinning cat');
  await expect(page.getByRole('gridcell', { name: '熊猫' })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(body(page).locator('p')).toHaveText('好😺');

  for (const words of ['第一节', '第二节']) {
    await page.keyboard.press('Enter');
    await page.keyboard.type('## ');
    await page.keyboard.insertText(words);
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(`${words}的话`);
  }
  await page.keyboard.press('Control+Shift+KeyO');
  const outline = page.getByRole('navigation', { name: '大纲' });
  await expect(outline.getByRole('button')).toHaveText(['第一节', '第二节']);
  await expect(outline.locator('[aria-current]')).toHaveText('第二节');
  await expectAccessible(page, 'the outline');
  await outline.getByRole('button', { name: '第二节' }).press('Alt+ArrowUp');
  await expect(body(page).locator('h2')).toHaveText(['第二节', '第一节']);
  await expect(body(page).locator('p')).toHaveText(['好😺', '第二节的话', '第一节的话']);
  await outline.getByRole('button', { name: '第一节' }).press('Enter');
  await page.keyboard.insertText('！');
  await expect(body(page).locator('h2').last()).toHaveText('第一节！');
});

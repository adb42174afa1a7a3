import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessibleEditor } from './accessible';
import { body, chooseFiles, expect, newArticle, test } from './app';

const PICTURES = ['alpha.webp', 'lossy.webp', 'exif-orientation-6.jpg'].map((name) =>
  join(import.meta.dirname, 'fixtures/story', name),
);

/** The tools of the block at the caret. */
const tools = (page: Page): Locator => page.getByRole('group', { name: '这一块的工具' });

/** Chooses an entry of the slash menu by its letters, in the line at the caret. */
async function insert(page: Page, letters: string): Promise<void> {
  const menu = page.getByRole('listbox', { name: '插入' });
  await page.keyboard.type(`/${letters}`);
  await expect(menu).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveCount(0);
}

/** Writes a property of the block at the caret, reached by keys alone, and goes back to the paper. */
async function write(page: Page, field: string, words: string): Promise<void> {
  const box = tools(page).getByRole('textbox', { name: field });
  await expect(box).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await expect(body(page)).not.toBeFocused();
  for (let stops = 0; stops < 8; stops++) {
    if (await box.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(box).toBeFocused();
  await page.keyboard.insertText(words);
  await page.keyboard.press('Enter');
  await expect(body(page)).toBeFocused();
  await expect(box).toHaveValue(words);
}

test('media, cards and components are made by keys and reach the preview', async ({ running }) => {
  // Every block is judged by day and by night.
  test.slow();
  const { page } = running;
  const toEnd = async () => {
    await page.keyboard.press('Control+End');
    await expect(tools(page)).toHaveCount(0);
  };
  await newArticle(page, '图与卡片');

  await chooseFiles(running, PICTURES.slice(0, 1));
  await insert(page, 'tupian');
  await expect(body(page).locator('.body-image img')).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.insertText('图说');
  // By a fast hand: the second key comes before the browser has told that the first moved the caret.
  await Promise.all([page.keyboard.press('Home'), page.keyboard.press('ArrowLeft')]);
  await write(page, '图片链接', 'https://mp.weixin.qq.com/s/abc');
  await write(page, '替代文字', '一座茶山');
  await tools(page).getByRole('combobox', { name: '图片宽度' }).press('Enter');
  await page.getByRole('option', { name: '50%' }).press('Enter');
  await expectAccessibleEditor(page, 'picture');
  await body(page).focus();
  await toEnd();

  await chooseFiles(running, PICTURES);
  await insert(page, 'tuji');
  await expect(body(page).locator('.body-gallery img')).toHaveCount(3);
  await expect(tools(page)).toBeVisible();
  await expectAccessibleEditor(page, 'gallery');
  await toEnd();

  await page.keyboard.insertText('见注');
  await insert(page, 'jiaozhu');
  await page.keyboard.insertText('《茶经》卷上');
  await expectAccessibleEditor(page, 'footnote');
  await page.keyboard.press('Enter');
  await expect(body(page)).toBeFocused();
  await expect(body(page).locator('.body-footnote')).toHaveAttribute('data-number', '1');
  await page.keyboard.press('Enter');

  for (const [letters, field, words] of [
    ['guanzhu', null, ''],
    ['zuozhe', '作者名字', '林小满'],
    ['erweima', '标题', '茶友群'],
    ['tuijianyuedu', '文章链接', 'https://mp.weixin.qq.com/s/older'],
    ['mingpian', '公众号名称', '山间茶事'],
    ['xiaochengxu', '卡片标题', '茶票'],
    ['shipin', '视频名称', '炒茶的一天'],
    ['yinpin', '音频名称', '山歌'],
    ['toupiao', '投票主题', '喝哪种茶'],
    ['kongbai', null, ''],
  ] as const) {
    await insert(page, letters);
    await expect(tools(page)).toBeVisible();
    if (field !== null) await write(page, field, words);
    if (letters === 'tuijianyuedu') await page.keyboard.insertText('去年的春茶');
    await expectAccessibleEditor(page, letters);
    await toEnd();
  }

  const phone = page.frameLocator('iframe').locator('body');
  await expect(phone.locator('a[href$="/s/abc"] img')).toHaveCount(1);
  await expect(phone.locator('img')).toHaveCount(4);
  await expect(phone.locator('a[href$="/s/older"]')).toContainText('去年的春茶');
  for (const words of ['图说', '《茶经》卷上', '关注我们', '林小满', '茶友群']) {
    await expect(phone.getByText(words)).toBeVisible();
  }
});

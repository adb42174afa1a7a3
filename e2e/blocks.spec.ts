import type { Page } from '@playwright/test';
import { expectAccessibleDayAndNight } from './accessible';
import { body, expect, newArticle, test } from './app';

const lines = (page: Page) => body(page).locator('p, li:not(:has(li)), h2');

test('blocks move, double and go by keyboard, one undo for each', async ({ running }) => {
  const { page } = running;
  await newArticle(running.page, '块');
  for (const words of ['甲', '乙', '丙']) {
    await page.keyboard.insertText(words);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.insertText('丁');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(lines(page)).toHaveText(['甲', '丁', '乙', '丙']);
  await page.keyboard.insertText('己');
  await expect(lines(page)).toHaveText(['甲', '丁己', '乙', '丙']);
  await page.keyboard.press('Control+Shift+KeyD');
  await expect(lines(page)).toHaveText(['甲', '丁己', '丁己', '乙', '丙']);
  await page.keyboard.press('Control+KeyZ');
  await expect(lines(page)).toHaveText(['甲', '丁己', '乙', '丙']);
  await page.keyboard.press('Control+Shift+Backspace');
  await expect(lines(page)).toHaveText(['甲', '乙', '丙']);

  await page.keyboard.press('Control+Period');
  const menu = page.getByRole('menu', { name: '拖动或打开段落菜单' });
  await expect(menu).toBeVisible();
  await expectAccessibleDayAndNight(page, 'the block menu', '.menu');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('menuitemradio', { name: '二级标题' }).press('Enter');
  await expect(body(page).locator('h2')).toHaveText('乙');
  await expect(body(page)).toBeFocused();
  await page.keyboard.press('Control+Period');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(menu.getByRole('menuitem').last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(body(page).locator('h2')).toHaveCount(0);
});

test('a block is dragged to another place; the plus opens the insert list below', async ({
  running,
}) => {
  const { page } = running;
  await newArticle(running.page, '拖动');
  for (const words of ['甲', '乙', '丙']) {
    await page.keyboard.insertText(words);
    if (words !== '丙') await page.keyboard.press('Enter');
  }
  const at = async (words: string) => {
    const box = await body(page).locator('p', { hasText: words }).boundingBox();
    if (!box) throw new Error(`${words} is not on screen`);
    return box;
  };
  const third = await at('丙');
  await page.mouse.move(third.x + 30, third.y + 10);
  const grip = page.getByRole('button', { name: '拖动或打开段落菜单' });
  await grip.hover();
  await page.mouse.down();
  const first = await at('甲');
  await page.mouse.move(first.x + 5, first.y + 2, { steps: 6 });
  await expect(page.locator('.drop-line')).toBeVisible();
  await page.mouse.up();
  await expect(body(page).locator('p')).toHaveText(['丙', '甲', '乙']);
  await page.keyboard.press('Control+KeyZ');
  await expect(body(page).locator('p')).toHaveText(['甲', '乙', '丙']);

  // Escape leaves it where it was.
  const second = await at('乙');
  await page.mouse.move(second.x + 30, second.y + 10);
  await grip.hover();
  await page.mouse.down();
  await page.mouse.move(first.x + 5, first.y + 2, { steps: 6 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(body(page).locator('p')).toHaveText(['甲', '乙', '丙']);

  await page.mouse.move(first.x + 30, first.y + 10);
  await page.getByRole('button', { name: '在下面插入' }).click();
  await page
    .getByRole('listbox', { name: '插入' })
    .getByRole('option', { name: /^引用 / })
    .click();
  await page.keyboard.insertText('引一句');
  await expect(body(page).locator('p + blockquote')).toHaveText('引一句');
});

import type { Page } from '@playwright/test';
import { expectAccessibleDayAndNight } from './accessible';
import { body, expect, type Running, test } from './app';

async function newArticle({ page }: Running, title: string): Promise<void> {
  await page.keyboard.press('Control+KeyN');
  await expect(page.getByRole('textbox', { name: '标题', exact: true })).toBeFocused();
  await page.keyboard.insertText(title);
  await page.keyboard.press('Enter');
  await expect(body(page)).toBeFocused();
}

const texts = (page: Page) => body(page).locator('p, li:not(:has(li)), h2').allTextContents();

test('blocks move, double and go by keyboard, one undo for each', async ({ running }) => {
  const { page } = running;
  await newArticle(running, '块');
  for (const words of ['甲', '乙', '丙']) {
    await page.keyboard.insertText(words);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.insertText('丁');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  expect(await texts(page)).toEqual(['甲', '丁', '乙', '丙']);
  await page.keyboard.insertText('己');
  expect(await texts(page)).toEqual(['甲', '丁己', '乙', '丙']);
  await page.keyboard.press('Control+Shift+KeyD');
  expect(await texts(page)).toEqual(['甲', '丁己', '丁己', '乙', '丙']);
  await page.keyboard.press('Control+KeyZ');
  expect(await texts(page)).toEqual(['甲', '丁己', '乙', '丙']);
  await page.keyboard.press('Control+Shift+Backspace');
  expect(await texts(page)).toEqual(['甲', '乙', '丙']);

  await page.keyboard.press('Control+Period');
  const menu = page.getByRole('menu', { name: '拖动或打开段落菜单' });
  await expect(menu).toBeVisible();
  await expectAccessibleDayAndNight(page, 'the block menu', '.menu');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('menuitemradio', { name: '二级标题' }).press('Enter');
  await expect(body(page).locator('h2')).toHaveText('乙');
  await expect(body(page)).toBeFocused();
  await page.keyboard.press('Control+Period');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(body(page).locator('h2')).toHaveCount(0);
});

test('a block is dragged to another place; the plus opens the insert list below', async ({
  running,
}) => {
  const { page } = running;
  await newArticle(running, '拖动');
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

import type { Page } from '@playwright/test';
import { expectAccessibleDayAndNight, expectAccessibleEditor } from './accessible';
import { body, expect, newArticle, test } from './app';

const menu = (page: Page) => page.getByRole('listbox', { name: '插入' });

test('a slash opens the insert list; keys choose from it; one undo takes the block back', async ({
  running,
}) => {
  const { page } = running;
  await newArticle(running.page, '斜杠');
  await page.keyboard.type('/');
  await expect(menu(page)).toBeVisible();
  await expectAccessibleEditor(page, 'the slash menu');
  await page.keyboard.type('bg');
  await expect(menu(page).getByRole('option')).toHaveText([/^表格/]);
  await page.keyboard.press('Enter');
  await expect(menu(page)).toHaveCount(0);
  await expect(body(page).locator('table tr')).toHaveCount(3);
  await page.keyboard.type('在格子里');
  await expect(body(page).locator('th').first()).toHaveText('在格子里');
  await page.keyboard.press('Control+KeyZ');
  await expect(body(page).locator('th').first()).toHaveText('');
  await page.keyboard.press('Control+KeyZ');
  await expect(body(page).locator('table')).toHaveCount(0);

  await page.keyboard.press('Control+KeyA');
  await page.keyboard.press('Delete');
  await page.keyboard.type('一句话。/');
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  const last = menu(page).getByRole('option').last();
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(body(page)).toHaveAttribute(
    'aria-activedescendant',
    (await last.getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
  await page.keyboard.type('还是字');
  await expect(menu(page)).toHaveCount(0);
  await expect(body(page).locator('p').first()).toHaveText('一句话。/还是字');

  await page.keyboard.press('Enter');
  await page.keyboard.insertText('、');
  await menu(page).getByRole('option', { name: '二级标题' }).click();
  await page.keyboard.insertText('小节');
  await expect(body(page).locator('h2')).toHaveText('小节');
});

test('the toolbar and the palette hold the same list; what has no room in the bar is in its menu', async ({
  running,
}) => {
  const { page, app } = running;
  await newArticle(running.page, '工具栏');
  await page.keyboard.insertText('上面');
  const more = page.getByRole('button', { name: '更多格式' });
  const widen = (width: number) =>
    app.evaluate(({ BrowserWindow }, to) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(to, 700);
    }, width);
  await widen(1100);
  await page.keyboard.press('Alt+F10');
  await expect(page.locator('[role="toolbar"] :focus')).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await expectAccessibleDayAndNight(page, 'the tools without room', '.menu');
  await page.getByRole('menuitemcheckbox', { name: '有序列表' }).press('Enter');
  await expect(body(page).locator('ol li')).toHaveText('上面');
  await expect(body(page)).toBeFocused();
  // With room, each tool is a button again.
  await widen(1580);
  await expect(page.getByRole('tab', { name: '预览' })).toBeVisible();
  await page.keyboard.press('Control+Backslash');
  await expect(more).toHaveCount(0);
  await expect(page.getByRole('button', { name: '有序列表' })).toBeVisible();

  await page.getByRole('button', { name: '插入', exact: true }).press('Enter');
  await expectAccessibleDayAndNight(page, 'the insert menu', '.menu');
  await page.getByRole('menuitem', { name: '分隔线' }).press('Enter');
  await expect(body(page).locator('hr')).toHaveCount(1);
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('combobox', { name: '命令面板' }).fill('biaoge');
  await page.keyboard.press('Enter');
  await expect(body(page).locator('table')).toHaveCount(1);
  await page.keyboard.insertText('甲');
  await expect(body(page).locator('th').first()).toHaveText('甲');
});

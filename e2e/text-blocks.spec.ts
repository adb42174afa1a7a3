import type { Page } from '@playwright/test';
import { expectAccessibleDayAndNight, expectAccessibleEditor } from './accessible';
import { body, expect, newArticle, test } from './app';

/** Chooses an entry of the slash menu by its words. */
async function insert(page: Page, words: string): Promise<void> {
  await page.keyboard.type(`/${words}`);
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

test('blocks of words are made by keys and menus, and reach the preview', async ({ running }) => {
  const { page } = running;
  await newArticle(page, '文字的积木');

  await page.keyboard.type('## 水与茶');
  await page.getByRole('combobox', { name: '这个标题的样式' }).click();
  await page.getByRole('option', { name: '色块', exact: true }).click();
  await expectAccessibleEditor(page, 'a heading and its tools');
  await body(page).press('Control+End');
  await page.keyboard.press('Enter');

  await page.keyboard.type('> 从来佳茗似佳人。');
  await page.getByRole('button', { name: '写出处' }).click();
  await expectAccessibleEditor(page, 'a quote and its tools');
  await page.keyboard.type('苏轼《次韵曹辅》');
  await page.keyboard.press('Enter');

  await insert(page, 'tishikuang');
  await page.keyboard.type('水温八十度');
  await page.keyboard.press('ArrowUp');
  await expectAccessibleEditor(page, 'a callout and its tools');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');

  await page.keyboard.type('浓度$c=n/V$可算。');
  await expect(body(page).locator('.body-inline-formula svg')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('$$ ');
  const latex = page.getByRole('textbox', { name: 'LaTeX 公式' });
  await latex.fill('\\frac{a');
  await expect(page.getByText('花括号')).toBeVisible();
  await expectAccessibleEditor(page, 'a formula that is being written');
  await latex.fill('\\frac{a}{b}');
  await latex.press('Enter');
  await expect(body(page).locator('.body-formula svg')).toBeVisible();
  await body(page).press('Control+End');
  await page.keyboard.press('ArrowDown');

  await page.keyboard.type('```js ');
  await page.keyboard.type('const tea = "绿"');
  await expect(page.getByRole('combobox', { name: '代码语言' })).toHaveText(/JavaScript/);
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('code-keyword')?.size ?? 0))
    .toBeGreaterThan(0);
  await expectAccessibleEditor(page, 'code and its tools');

  await page.getByRole('tab', { name: '预览' }).click();
  const phone = page.frameLocator('iframe').locator('body');
  await expect(phone.locator('svg')).toHaveCount(2);
  await expect(phone.getByText('苏轼《次韵曹辅》')).toBeVisible();
  await expect(phone.getByText('● 提示')).toBeVisible();
  await expect(phone.locator('code span', { hasText: 'const' })).toBeVisible();

  // The heading on the paper has the look that it is printed with.
  const groundOf = (element: Element) => getComputedStyle(element).backgroundColor;
  const printed = await phone.locator('h2 span').evaluate(groundOf);
  expect(printed).not.toBe('rgba(0, 0, 0, 0)');
  expect(await body(page).locator('h2').evaluate(groundOf)).toBe(printed);
});

test('a numbered list begins with the number that its writer names', async ({ running }) => {
  const { page } = running;
  await newArticle(page, '编号');
  await page.keyboard.type('1. 采');
  const start = page.getByRole('textbox', { name: '编号从' });
  await start.fill('一');
  await expect(start).toHaveAttribute('aria-invalid', 'true');
  await start.fill('7');
  await expectAccessibleEditor(page, 'a numbered list and its tools');
  await start.press('Enter');
  await expect(body(page)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('摊');
  await expect(start).toHaveCount(0);
  await expect(body(page).locator('li').last()).toHaveAttribute('value', '8');
  await page.getByRole('tab', { name: '预览' }).click();
  const phone = page.frameLocator('iframe').locator('body');
  await expect(phone.getByText('7.', { exact: true })).toBeVisible();
  await expect(phone.getByText('8.', { exact: true })).toBeVisible();
});

test('a table grows, sizes, joins and colours its cells by its tools', async ({ running }) => {
  const { page } = running;
  await newArticle(page, '表格');
  await insert(page, 'biaoge');
  const table = body(page).locator('table');
  await expect(table.locator('tr')).toHaveCount(3);
  await page.keyboard.type('甲');
  await expectAccessibleEditor(page, 'a table and its tools');
  await page.getByRole('button', { name: '下面加一行' }).click();
  await expect(table.locator('tr')).toHaveCount(4);
  await page.getByRole('button', { name: '右边加一列' }).click();
  await expect(table.locator('tr').first().locator('th, td')).toHaveCount(4);
  await page.getByRole('button', { name: '第一列作表头' }).click();
  await expect(table.locator('tr').nth(2).locator('th')).toHaveCount(1);
  await page.getByRole('button', { name: '单元格底色' }).click();
  await page.getByRole('menuitemradio', { name: '深灰' }).click();
  await expect(table.locator('[style*="background-color"]')).toHaveCount(1);
  await page.getByRole('button', { name: '删除行或列' }).click();
  await page.getByRole('menuitem', { name: '删除这一列' }).click();
  const head = table.locator('tr').first().locator('th, td');
  await expect(head).toHaveCount(3);

  // Widths by a button, then by the mouse; each is one step for undo.
  const widths = () =>
    table.locator('col').evaluateAll((cols) => cols.map((col) => col.style.width));
  await page.getByRole('button', { name: '这一列宽一点' }).press('Enter');
  await expect(table.locator('col')).toHaveCount(3);
  const stepped = await widths();
  const border = await head
    .first()
    .boundingBox()
    .then((box) => (box ? box.x + box.width : 0));
  const at = (await head.first().boundingBox())?.y ?? 0;
  await page.mouse.move(border, at + 10);
  await expect(page.locator('.column-border')).toBeVisible();
  await page.mouse.down();
  await page.mouse.move(border + 60, at + 10, { steps: 3 });
  await page.mouse.up();
  await expect.poll(widths).not.toEqual(stepped);
  const dragged = (await widths()).map(Number.parseFloat);
  expect((dragged[0] ?? 0) - Number.parseFloat(stepped[0] ?? '')).toBeCloseTo(60, -0.5);
  await body(page).press('Control+KeyZ');
  await expect.poll(widths).toEqual(stepped);
  await body(page).press('Control+Shift+KeyZ');
  await page.getByRole('tab', { name: '预览' }).click();
  const shown = page.frameLocator('iframe').locator('th').first();
  await expect(shown).toHaveAttribute('style', /width:\d+(\.\d+)?%/);

  // Cells are chosen and joined by keys alone.
  await head.first().click();
  // The first key holds the cell, the next one reaches the cell below.
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('button', { name: '合并单元格' }).press('Enter');
  await expect(head.first()).toHaveAttribute('rowspan', '2');
  await page.getByRole('button', { name: '拆分单元格' }).press('Enter');
  await expect(table.locator('[rowspan]')).toHaveCount(0);
});

test('a diagram is written, drawn, kept as a picture and shown as it will be sent', async ({
  running,
}) => {
  const { page } = running;
  await newArticle(page, '制茶');
  await insert(page, 'liuchengtu');
  const source = page.getByRole('textbox', { name: '图表代码' });
  await expect(source).toBeFocused();
  await source.fill('随便写写');
  await expect(page.getByText('看不出是哪种图')).toBeVisible();
  await source.fill('graph LR\n  A[采摘] --> B[');
  await expect(page.getByText('第 2 行附近写法有误')).toBeVisible();
  await source.fill('graph LR\n  A[采摘] --> B[杀青]');
  await expect(page.locator('.diagram-preview')).toBeVisible();
  await expectAccessibleEditor(page, 'a diagram that is being written');
  await source.press('Control+Enter');
  const drawn = body(page).locator('.body-diagram img');
  await expect(drawn).toHaveAttribute('alt', '采摘、杀青');
  const isPicture = (img: HTMLImageElement | SVGElement) =>
    img instanceof HTMLImageElement && img.naturalWidth > 100;
  await expect.poll(() => drawn.evaluate(isPicture)).toBe(true);

  await page.getByRole('tab', { name: '预览' }).click();
  const phone = page.frameLocator('iframe').locator('body');
  await expect(phone.locator('img[alt="采摘、杀青"]')).toBeVisible();

  // The picture is no step of its own: undo takes back the source at once, redo brings both again.
  await body(page).press('Control+KeyZ');
  await expect(drawn).toHaveCount(0);
  await body(page).press('Control+Shift+KeyZ');
  await expect(drawn).toHaveCount(1);
});

test('the counter of the HTML opens to what costs most, and leads there', async ({ running }) => {
  const { page } = running;
  await newArticle(page, '字数');
  await insert(page, 'biaoge');
  await body(page).press('Control+End');
  await page.keyboard.type('一句短话。');
  await page.getByRole('button', { name: /^正文 HTML/ }).click();
  const costs = page.getByRole('menuitem');
  await expect(costs.first()).toHaveText(/^表格 .*%$/);
  await expectAccessibleDayAndNight(page, 'what costs most', '.menu');
  await costs.first().click();
  await expect(costs).toHaveCount(0);
  await expect(page.getByRole('button', { name: '下面加一行' })).toBeVisible();
});

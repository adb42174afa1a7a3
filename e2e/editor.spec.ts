import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { body, chooseFiles, expect, launch, newArticle, type Running, test } from './app';

const PICTURE = join(import.meta.dirname, 'fixtures/story/exif-orientation-6.jpg');

/** Writes through an input method: letters that are being composed, then the words they become. */
async function compose({ app, page }: Running, letters: string, words: string): Promise<void> {
  const session = await app.context().newCDPSession(page);
  for (let end = 1; end <= letters.length; end++) {
    await session.send('Input.imeSetComposition', {
      text: letters.slice(0, end),
      selectionStart: end,
      selectionEnd: end,
    });
  }
  await session.send('Input.insertText', { text: words });
  await session.detach();
}

/** Pastes as another application would have it on the clipboard. */
async function paste(page: Page, types: Record<string, string>): Promise<void> {
  await body(page).evaluate((element, entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(entries)) clipboardData.setData(type, text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, types);
}

const pictures = (page: Page): Locator => body(page).locator('figure img');

test('Chinese is composed right in title, text, list, caption and table cell', async ({
  running,
}) => {
  const { page } = running;
  await page.keyboard.press('Control+KeyN');
  const title = page.getByRole('textbox', { name: '标题', exact: true });
  await expect(title).toBeFocused();
  await compose(running, 'laochangfang', '老厂房');
  await compose(running, 'er', '二');
  await expect(title).toHaveValue('老厂房二');
  await page.keyboard.press('Enter');
  await compose(running, 'nihao', '你好');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- ');
  await compose(running, 'liebiao', '列表');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await compose(running, 'qiantao', '嵌套');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Enter');
  await chooseFiles(running, [PICTURE]);
  await page.getByRole('button', { name: '插入图片' }).click();
  await expect(pictures(page)).toHaveCount(1);
  await body(page).locator('figcaption').click();
  await compose(running, 'shuoming', '说明');
  await page.keyboard.press('Enter');
  await paste(page, { 'text/html': '<table><tr><td>甲</td><td>乙</td></tr></table>' });
  await body(page).locator('td').first().click();
  await page.keyboard.press('End');
  await compose(running, 'danyuange', '单元格');

  await expect(body(page).locator('p').first()).toHaveText('你好');
  await expect(body(page).locator('li', { hasText: '列表' }).first()).toHaveText('列表');
  await expect(body(page).locator('li li')).toHaveText('嵌套');
  await expect(body(page).locator('figcaption')).toHaveText('说明');
  await expect(body(page).locator('td').first()).toHaveText('甲单元格');
});

test('pictures come in; a bad file gets a message and leaves the article as it was', async ({
  home,
}) => {
  const running = await launch(join(home, 'data'));
  const { page } = running;
  await newArticle(running.page, '图片');
  await page.keyboard.insertText('开头');
  const bad = join(home, 'bad.png');
  await writeFile(bad, 'no picture at all');
  await chooseFiles(running, [bad]);
  await page.getByRole('button', { name: '插入图片' }).click();
  await expect(page.getByText('图片「bad.png」没有放进来').first()).toBeVisible();
  await expect(body(page)).toHaveText('开头');
  await expect(pictures(page)).toHaveCount(0);

  await chooseFiles(running, [PICTURE, bad, join(PICTURE, '../lossy.webp')]);
  await page.getByRole('button', { name: '插入图片' }).click();
  await expect(pictures(page)).toHaveCount(2);
  await expect
    .poll(() => pictures(page).evaluateAll((all) => all.every((img) => img.clientHeight > 50)))
    .toBe(true);

  await pictures(page).first().click();
  await page.getByRole('textbox', { name: '替代文字' }).fill('老厂房的门');
  await page.keyboard.press('Enter');
  await expect(pictures(page).first()).toHaveAttribute('alt', '老厂房的门');
  await page.keyboard.press('Backspace');
  await expect(pictures(page)).toHaveCount(1);
  await page.keyboard.press('Control+KeyZ');
  await expect(pictures(page)).toHaveCount(2);
  await expect(pictures(page).first()).toHaveAttribute('alt', '老厂房的门');

  await running.app.close();
  const again = await launch(join(home, 'data'));
  await expect(pictures(again.page)).toHaveCount(2);
  await again.app.close();
});

test('a paste brings its words and forms, and nothing that loads or runs', async ({ running }) => {
  const { page } = running;
  await newArticle(running.page, '粘贴');
  await paste(page, {
    'text/html': `<h2>小标题</h2><p><b>粗</b>字<script>document.title='ran'</script>
      <a href="javascript:document.title='ran'">坏链</a></p><ul><li>甲<ul><li>乙</li></ul></li></ul>
      <p>前<img src="https://pictures.example/x.png">后</p>`,
    'text/plain': 'x',
  });
  await expect(body(page).locator('h2')).toHaveText('小标题');
  await expect(body(page).locator('li li')).toHaveText('乙');
  // The picture on the network keeps its place, and is not looked for before a person says so.
  await expect(body(page).locator('.body-lost-image')).toBeVisible();
  await expect(page.getByRole('button', { name: '取回图片' })).toBeVisible();
  await expect(body(page).locator('a, img, script')).toHaveCount(0);

  await page.keyboard.press('Shift+Home');
  await paste(page, { 'text/plain': 'https://a.example/x' });
  await expect(body(page).locator('a')).toHaveText('后');
  await expect(body(page).locator('a')).toHaveAttribute('href', 'https://a.example/x');
});

test('the toolbar is one stop of the Tab key and does what the keys do', async ({ running }) => {
  const { page } = running;
  await newArticle(running.page, '键盘');
  await page.keyboard.insertText('一段话');
  await page.keyboard.press('Control+Alt+Digit2');
  await expect(body(page).locator('h2')).toHaveText('一段话');
  await expect(page.getByRole('button', { name: '段落样式' })).toHaveText('二级标题');
  await page.keyboard.press('Shift+Home');
  const bar = page.getByRole('toolbar', { name: '格式', exact: true });
  await page.keyboard.press('Alt+F10');
  await expect(bar.getByRole('button', { name: '撤销' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(bar.getByRole('button', { name: '更多格式' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(bar.getByRole('button', { name: '插入图片' })).toBeFocused();
  await bar.getByRole('button', { name: '加粗' }).focus();
  await page.keyboard.press('Enter');
  await expect(body(page).locator('strong')).toHaveText('一段话');
  await expect(bar.getByRole('button', { name: '加粗' })).toHaveAttribute('aria-pressed', 'true');
});

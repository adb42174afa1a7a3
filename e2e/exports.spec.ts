import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { PNG } from 'pngjs';
import { graveFindings } from './accessible';
import { body, chooseFiles, expect, test as base } from './app';
import { charactersOf, pagesOf } from './exported-pdf';

/** The article on the desk of a first run, and words that stand in it. */
const TITLE = '一篇稿子的一天：从落笔到发出';
const WORDS = '好文章不是一口气写成的';
/** Pixels of a long picture: a phone's 375, each of them two. */
const WIDTH = 750;

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'gaotai-exports-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

const dialog = (page: Page) => page.getByRole('dialog', { name: '导出', exact: true });
const report = (page: Page) => page.getByRole('dialog', { name: '导出结果' });

async function exportAs(page: Page, format: RegExp): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyS');
  await dialog(page).getByRole('radio', { name: format }).click();
  await dialog(page).getByRole('button', { name: '选文件夹并导出…' }).click();
  await expect(report(page).getByText('完整导出。')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(report(page)).toBeHidden();
}

test('each kind of file opens as what it is', async ({ running, folder }) => {
  const { page } = running;
  await chooseFiles(running, [folder]);
  await expect(body(page)).toContainText(WORDS);
  await page.keyboard.press('Control+Shift+KeyS');
  await expect(dialog(page)).toBeVisible();
  for (const look of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: look });
    await expect(page.locator('html')).toHaveAttribute('data-theme', look);
    expect.soft(await graveFindings(page, '[role=dialog]'), look).toEqual([]);
  }
  await page.keyboard.press('Escape');

  const formats = [/^Markdown\s*一个/, /压缩包/, /^网页/, /^Word/, /^PDF/, /^长图/];
  for (const format of formats) await exportAs(page, format);
  const at = (name: string) => readFile(join(folder, name));
  const files = ['docx', 'html', 'pdf', 'png', 'zip'].map((extension) => `${TITLE}.${extension}`);
  expect((await readdir(folder)).toSorted()).toEqual([TITLE, ...files].toSorted());

  expect(await readFile(join(folder, TITLE, `${TITLE}.md`), 'utf8')).toContain(WORDS);
  expect(Object.keys(unzipSync(await at(`${TITLE}.zip`)))).toContain(`${TITLE}.md`);
  expect((await at(`${TITLE}.html`)).toString()).toContain(`<title>${TITLE}</title>`);
  const word = await mammoth.extractRawText({ buffer: await at(`${TITLE}.docx`) });
  expect(word.value).toContain(WORDS);

  const pdf = await at(`${TITLE}.pdf`);
  expect(pagesOf(pdf)).toBeGreaterThan(1);
  // What is not in there could be neither selected nor found.
  const characters = charactersOf(pdf);
  for (const sign of WORDS) expect(characters).toContain(sign);

  const picture = PNG.sync.read(await at(`${TITLE}.png`));
  expect(picture.width).toBe(WIDTH);
  expect(picture.height).toBeGreaterThan(4000);
  expect(inkOfTheLast(400, picture)).toBeGreaterThan(500);
});

test('some paragraphs only; many at once can be cancelled; rich text for the website', async ({
  running,
  folder,
}) => {
  const { page } = running;
  await chooseFiles(running, [folder]);
  await body(page).getByText(WORDS).click({ clickCount: 3 });
  await page.keyboard.press('Control+Shift+KeyS');
  await expect(dialog(page).getByRole('radio', { name: '选中的段落' })).toBeChecked();
  await page.keyboard.press('Escape');
  await exportAs(page, /^长图/);
  const picture = PNG.sync.read(await readFile(join(folder, `${TITLE}.png`)));
  expect(picture.width).toBe(WIDTH);
  expect(picture.height).toBeLessThan(1500);

  await page.keyboard.press('Control+Shift+KeyS');
  await dialog(page).getByRole('radio', { name: '多篇稿件' }).click();
  await dialog(page).getByRole('button', { name: '全选' }).click();
  await dialog(page)
    .getByRole('radio', { name: /^长图/ })
    .click();
  await dialog(page).getByRole('button', { name: '选文件夹并导出…' }).click();
  const progress = page.getByRole('dialog', { name: '正在导出 2 篇稿件' });
  await progress.getByText('取消', { exact: true }).click();
  await expect(report(page).getByText('已取消').last()).toBeVisible();
  const left = await readdir(folder);
  expect(left).toContain(`${TITLE}.png`);
  expect(left.filter((name) => name.endsWith('.partial'))).toEqual([]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+Shift+KeyC');
  await expect(page.getByRole('dialog', { name: '已经复制，去公众号后台粘贴' })).toBeVisible();
  await page.keyboard.press('Escape');
  const copied = await pasted(page);
  // A failure need not print whole pictures.
  const html = copied.html.replaceAll(/;base64,[^"]*/g, ';base64,…');
  expect(html).toMatch(/<p style="[^"]*line-height[^"]*"[^>]*>好文章不是一口气写成的/);
  expect(html).toMatch(/<img src="data:image\/\w+;base64,…"[^>]* style="max-width:100%/);
  expect(html).not.toMatch(/gaotai|<script|class="/);
  const { text } = copied;
  expect(text).toContain(WORDS);
});

/** What an editor is given when a person pastes; the one in the window does not get it. */
async function pasted(page: Page): Promise<{ html: string; text: string }> {
  await body(page).click();
  const handle = await page.evaluateHandle(() => {
    const arrived = new Promise<{ html: string; text: string }>((resolve) => {
      const take = (event: ClipboardEvent) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        const read = (type: string) => event.clipboardData?.getData(type) ?? '';
        resolve({ html: read('text/html'), text: read('text/plain') });
      };
      document.addEventListener('paste', take, { capture: true, once: true });
    });
    return { arrived };
  });
  await page.keyboard.press('Control+KeyV');
  return handle.evaluate(({ arrived }) => arrived);
}

/** Pixels in the last rows that are not white. */
function inkOfTheLast(rows: number, { data, width, height }: PNG): number {
  let ink = 0;
  for (let at = (height - rows) * width * 4; at < data.length; at += 4) {
    if ((data[at] ?? 255) < 128) ink += 1;
  }
  return ink;
}

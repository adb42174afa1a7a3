import { spawn } from 'node:child_process';
import { cp, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { electronEnvironment, electronRuntime, machineSwitches } from '../scripts/lib/electron.mjs';
import { root } from '../scripts/lib/paths.mjs';
import {
  body,
  chooseFiles,
  expect,
  launch,
  newArticle,
  ownDisplay,
  type Running,
  test as base,
} from './app';
import { importStory, STORY_TITLE } from './send-flow';

/** A second folder: for an export, or to move the work to. */
const test = base.extend<{ elsewhere: string }>({
  elsewhere: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'gaotai-elsewhere-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

const title = (page: Page) => page.getByRole('textbox', { name: '标题', exact: true });
const list = (page: Page) => page.getByRole('region', { name: '稿件列表' });
const backups = (page: Page) => page.getByRole('list', { name: '备份' }).getByRole('listitem');

/** Makes a new article with one paragraph, and waits until it is kept. */
async function keptArticle(page: Page, name: string, text: string): Promise<void> {
  await newArticle(page, name);
  await page.keyboard.insertText(text);
  await expect(page.getByText(/^已存在本机/)).toBeVisible();
}

async function openArticle(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Digit1');
  await list(page).getByRole('button', { name }).first().click();
  await expect(title(page)).toHaveValue(name);
}

async function backUpNow(page: Page): Promise<void> {
  await page.keyboard.press('Control+Comma');
  const before = await backups(page).count();
  await page.getByRole('button', { name: '马上备份' }).click();
  await expect(backups(page)).toHaveCount(before + 1);
}

/** Restores the newest backup; answers when the application has gone to start again. */
async function restoreNewest({ app, page }: Running): Promise<void> {
  // Playwright would not follow a restart: it is only noted, and done by the test.
  await app.evaluate(({ app: electron }) => {
    electron.relaunch = () => Reflect.set(globalThis, 'relaunched', true);
  });
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await backups(page)
    .first()
    .getByRole('button', { name: /^恢复/ })
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: '恢复并重启' }).click();
  await ended;
}

async function fileNamed(folder: string, pattern: RegExp): Promise<string> {
  const name = (await readdir(folder)).find((file) => pattern.test(file));
  if (name === undefined) throw new Error(`nothing named ${pattern} in ${folder}`);
  return name;
}

/** Overwrites the page from which SQLite finds its way through a table. */
async function damage(databaseFile: string, table: string): Promise<void> {
  const db = new Database(databaseFile);
  // The log goes into the file, or it would heal the page at once.
  db.pragma('wal_checkpoint(TRUNCATE)');
  const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table);
  const size = db.pragma('page_size', { simple: true });
  db.close();
  const file = await open(databaseFile, 'r+');
  await file.write(
    Buffer.alloc(Number(size), 0xa5),
    0,
    Number(size),
    (Number(page) - 1) * Number(size),
  );
  await file.close();
}

async function expectAllLoaded(page: Page, count: number): Promise<void> {
  const pictures = body(page).locator('figure img');
  await expect(pictures).toHaveCount(count);
  const loaded = () =>
    pictures.evaluateAll((all) =>
      all.every((image) => image instanceof HTMLImageElement && image.naturalWidth > 0),
    );
  // Pictures far below are only fetched when they come near.
  for (const picture of await pictures.all()) await picture.scrollIntoViewIfNeeded();
  await expect.poll(loaded).toBe(true);
}

test('a restored backup brings the old text back and keeps the database of now', async ({
  home,
  elsewhere,
}) => {
  const first = await launch(home);
  await keptArticle(first.page, '改来改去', '备份里的话。');
  await backUpNow(first.page);
  await openArticle(first.page, '改来改去');
  await body(first.page).press('Control+End');
  await first.page.keyboard.insertText('后来添的话。');
  await expect(first.page.getByText(/^已存在本机/)).toBeVisible();
  await first.page.keyboard.press('Control+Comma');
  await restoreNewest(first);

  const second = await launch(home);
  await openArticle(second.page, '改来改去');
  await expect(body(second.page)).toHaveText('备份里的话。');
  await second.app.close();

  await cp(join(home, 'assets'), join(elsewhere, 'assets'), { recursive: true });
  const kept = await fileNamed(home, /^replaced-\w+\.sqlite$/);
  for (const part of (await readdir(home)).filter((file) => file.startsWith(kept)))
    await cp(join(home, part), join(elsewhere, part.replace(kept, 'gaotai.sqlite')));
  const replaced = await launch(elsewhere);
  await openArticle(replaced.page, '改来改去');
  await expect(body(replaced.page)).toHaveText('备份里的话。后来添的话。');
  await replaced.app.close();
});

test('a damaged database is not opened: what is readable can be exported, a backup restored', async ({
  home,
  elsewhere,
}) => {
  const first = await launch(home);
  await keptArticle(first.page, '坏掉之前', '这句话要救回来。');
  await backUpNow(first.page);
  await first.app.close();
  await damage(join(home, 'gaotai.sqlite'), 'articles');
  const broken = await readFile(join(home, 'gaotai.sqlite'));

  const second = await launch(home);
  await expect(second.page.getByRole('heading', { name: '数据库没有通过检查' })).toBeVisible();
  await expect(backups(second.page)).toHaveCount(1);
  expect(await readFile(join(home, 'gaotai.sqlite'))).toEqual(broken);

  await chooseFiles(second, [elsewhere]);
  await second.page.getByRole('button', { name: '选文件夹并导出…' }).click();
  await expect(second.page.getByText('已导出 3 篇稿件。', { exact: true })).toBeVisible();
  const exported = await readdir(elsewhere);
  expect(exported).toContain('坏掉之前.md');
  expect(await readFile(join(elsewhere, '坏掉之前.md'), 'utf8')).toContain('这句话要救回来。');

  await restoreNewest(second);
  const third = await launch(home);
  await openArticle(third.page, '坏掉之前');
  await expect(body(third.page)).toHaveText('这句话要救回来。');
  const aside = await fileNamed(home, /^damaged-\w+\.sqlite$/);
  expect(await readFile(join(home, aside))).toEqual(broken);
  await third.app.close();
});

test('an article waits in the trash over a restart, comes back whole, and can be undone in', async ({
  home,
}) => {
  const first = await launch(home);
  await keptArticle(first.page, '扔了再捡', '一个字也不少。');
  await list(first.page).getByRole('button', { name: '扔了再捡' }).first().focus();
  await first.page.keyboard.press('Delete');
  await expect(list(first.page).getByRole('button', { name: '扔了再捡' })).toHaveCount(0);
  await first.app.close();

  const { app, page } = await launch(home);
  await page.getByRole('button', { name: '排序与更多' }).click();
  await page.getByRole('menuitem', { name: '回收站' }).click();
  await list(page).getByRole('button', { name: '扔了再捡' }).first().click();
  await page.getByRole('button', { name: '恢复' }).first().click();
  await expect(title(page)).toBeEditable();
  await expect(body(page)).toHaveText('一个字也不少。');
  await body(page).press('Control+End');
  await page.keyboard.insertText('多出来的。');
  await expect(body(page)).toHaveText('一个字也不少。多出来的。');
  await page.keyboard.press('Control+KeyZ');
  await expect(body(page)).toHaveText('一个字也不少。');
  await app.close();
});

test('the samples go in one action and stay away; own articles stay', async ({ home }) => {
  const first = await launch(home);
  await expect(list(first.page).getByRole('button', { name: '雨水之后' })).not.toHaveCount(0);
  await keptArticle(first.page, '自己写的', '留下。');
  await first.page.keyboard.press('Control+Comma');
  await first.page.getByRole('button', { name: '清除示例' }).click();
  const question = first.page.getByRole('alertdialog');
  await question.getByRole('button', { name: '清除示例' }).click();
  await expect(first.page.getByRole('button', { name: '清除示例' })).toHaveCount(0);
  await first.app.close();

  const second = await launch(home);
  await openArticle(second.page, '自己写的');
  await expect(list(second.page).getByRole('button', { name: '雨水之后' })).toHaveCount(0);
  await expect(list(second.page).getByRole('button', { name: '一篇稿子的一天' })).toHaveCount(0);
  await second.app.close();
});

test('the data folder copied to another place opens there with all pictures', async ({
  home,
  elsewhere,
}) => {
  const first = await launch(home);
  await importStory(first);
  await expectAllLoaded(first.page, 22);
  await first.app.close();
  await cp(home, join(elsewhere, 'moved'), { recursive: true });
  await rename(home, join(elsewhere, 'away'));

  const second = await launch(join(elsewhere, 'moved'));
  await openArticle(second.page, STORY_TITLE);
  await expectAllLoaded(second.page, 22);
  await second.app.close();
});

test('a second start on the same folder brings the first window forward and ends', async ({
  home,
  running,
}) => {
  await running.app.evaluate(({ app, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('no window');
    window.blur();
    Reflect.set(globalThis, 'focused', 0);
    const focus = window.focus.bind(window);
    window.focus = () => {
      Reflect.set(globalThis, 'focused', Reflect.get(globalThis, 'focused') + 1);
      focus();
    };
    app.once('second-instance', () => Reflect.set(globalThis, 'asked', true));
  });
  const display = await ownDisplay();
  const second = spawn(
    electronRuntime().executable,
    [root, '--password-store=basic', ...machineSwitches()],
    {
      env: { ...electronEnvironment(), ...(display && { DISPLAY: display }), GAOTAI_HOME: home },
      stdio: 'ignore',
    },
  );
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  const seen = await running.app.evaluate(({ BrowserWindow }) => ({
    asked: Reflect.get(globalThis, 'asked'),
    focused: Reflect.get(globalThis, 'focused'),
    windows: BrowserWindow.getAllWindows().length,
  }));
  expect(seen).toEqual({ asked: true, focused: 1, windows: 1 });
  await keptArticle(running.page, '照常写', '没有受影响。');
});

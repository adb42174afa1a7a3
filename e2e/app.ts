import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Locator, type Page } from '@playwright/test';
import { launchApplication, type Running } from '../scripts/lib/application.mjs';
import { openScreen } from '../scripts/lib/screen.mjs';
import { searchFolder, secretsUsed } from './secret-search';

export { chooseFiles } from '../scripts/lib/application.mjs';
export type { Running };

let screen: ReturnType<typeof openScreen> | undefined;

/** The X display of this test worker: windows that share one take each other's focus. */
export async function ownDisplay(): Promise<string | undefined> {
  screen ??= openScreen({ own: true });
  return (await screen).display;
}

/** Starts the application on a data folder and waits until its window can be used. */
export async function launch(
  home: string,
  env: Record<string, string> = {},
  args: string[] = [],
): Promise<Running> {
  return launchApplication(home, { display: await ownDisplay(), env, args });
}

/** Kills the application and everything it started, as a power cut would. */
export async function killHard({ app }: Running): Promise<void> {
  const top = app.process();
  if (top.pid === undefined) throw new Error('the application has no process id');
  const ended = new Promise<void>((resolve) => top.once('exit', () => resolve()));
  // The main process first: nothing may have a chance to react to a child's death.
  for (const pid of await processTree(top.pid)) process.kill(pid, 'SIGKILL');
  await ended;
}

async function processTree(root: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null);
    const fields = status?.slice(status.lastIndexOf(')') + 2).split(' ');
    if (fields?.[1]) parents.set(Number(name), Number(fields[1]));
  }
  const tree = [root];
  for (const pid of tree)
    for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  return tree;
}

/** The body of the open article. */
export function body(page: Page): Locator {
  return page.getByRole('textbox', { name: '正文', exact: true });
}

/** The title of the open article. */
export function titleField(page: Page): Locator {
  return page.getByRole('textbox', { name: '标题', exact: true });
}

/** Makes a new article by keys alone; the caret is in its empty body. */
export async function newArticle(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+KeyN');
  // The article that was open before keeps the paper until the new one is made.
  await expect(titleField(page)).toHaveValue('');
  await expect(titleField(page)).toBeFocused();
  await page.keyboard.insertText(title);
  await expect(titleField(page)).toHaveValue(title);
  await page.keyboard.press('Enter');
  await expect(body(page)).toBeFocused();
}

export const test = base.extend<{ home: string; running: Running }>({
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'gaotai-e2e-'));
    await use(home);
    const secrets = secretsUsed();
    const search = secrets.length > 0 ? await searchFolder(home, secrets) : null;
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
    base.expect(search?.found ?? []).toEqual([]);
  },
  running: async ({ home }, use) => {
    const running = await launch(home);
    await use(running);
    await running.app.close();
  },
});
export const expect = test.expect;

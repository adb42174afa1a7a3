import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  test as base,
  type ElectronApplication,
  type Locator,
  type Page,
} from '@playwright/test';
import { openScreen } from '../scripts/lib/screen.mjs';

let screen: ReturnType<typeof openScreen> | undefined;

/** The X display of this test worker: windows that share one take each other's focus. */
async function ownDisplay(): Promise<string | undefined> {
  screen ??= openScreen({ own: true });
  return (await screen).display;
}

/** A running application and its window. */
export type Running = { app: ElectronApplication; page: Page };

/** Starts the application on a data folder and waits until its window can be used. */
export async function launch(home: string, extra: Record<string, string> = {}): Promise<Running> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined) env[name] = value;
  const display = await ownDisplay();
  if (display) env['DISPLAY'] = display;
  const args = ['.', '--password-store=basic'];
  if (process.platform === 'linux' && process.getuid?.() === 0) args.push('--no-sandbox');
  const app = await _electron.launch({ args, env: { ...env, GAOTAI_HOME: home, ...extra } });
  const page = await app.firstWindow();
  await page.waitForSelector('html[data-ready="true"]');
  return { app, page };
}

/** Kills the application's whole process group as a power cut would. */
export async function killHard({ app }: Running): Promise<void> {
  const process_ = app.process();
  const ended = new Promise<void>((resolve) => process_.once('exit', () => resolve()));
  const pid = process_.pid;
  if (pid === undefined) throw new Error('the application has no process id');
  for (const target of await processTree(pid)) process.kill(target, 'SIGKILL');
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
  return page.getByRole('textbox', { name: /正文|Body/ });
}

export const test = base.extend<{ home: string; running: Running }>({
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'gaotai-e2e-'));
    await use(home);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  },
  running: async ({ home }, use) => {
    const running = await launch(home);
    await use(running);
    await running.app.close();
  },
});
export const expect = test.expect;

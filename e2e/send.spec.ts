import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { electronEnvironment, electronRuntime, machineSwitches } from '../scripts/lib/electron.mjs';
import { body, expect, launch, ownDisplay, type Running, test } from './app';
import { chooseCover, importStory, publish, STORY_TITLE } from './send-flow';

/** Opens an address in a browser that has nothing of the application. */
async function openAsReader(home: string, url: string): Promise<ElectronApplication> {
  const env: Record<string, string> = { READER_HOME: join(home, 'reader'), READER_URL: url };
  for (const [name, value] of Object.entries(electronEnvironment())) env[name] ??= value ?? '';
  const display = await ownDisplay();
  if (display) env['DISPLAY'] = display;
  return _electron.launch({
    executablePath: electronRuntime().executable,
    args: [join(import.meta.dirname, 'reader'), ...machineSwitches()],
    env,
  });
}

/** The address of the published article, as the button puts it on the clipboard. */
async function copiedLink({ app, page }: Running): Promise<string> {
  await page.getByRole('button', { name: '复制链接' }).first().click();
  await expect(page.getByText('链接已复制。', { exact: true })).toBeVisible();
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

const letters = (text: string | null) => (text ?? '').replaceAll(/\s/g, '');

test('an imported article is previewed, sent, and read as it was previewed', async ({
  running,
  home,
}) => {
  const { page } = running;
  await importStory(running);
  await page.getByRole('textbox', { name: '作者' }).fill('林晓');
  await chooseCover(page);
  const phone = page.frameLocator('iframe[title]');
  const previewed = letters(await phone.locator('#body').textContent());
  expect(previewed).toContain('公元2019年');
  await publish(page, /练习号/);
  await expect(page.getByText('发布好了。')).toBeVisible({ timeout: 60_000 });

  const url = await copiedLink(running);
  const reader = await openAsReader(home, url);
  const article = await reader.firstWindow();
  await article.waitForLoadState('load');
  await expect(article.locator('h1')).toHaveText(STORY_TITLE);
  await expect(article.getByText('林晓')).toBeVisible();
  expect(letters(await article.locator('#js_content').textContent())).toBe(previewed);
  const pictures = await article
    .locator('#js_content img')
    .evaluateAll((images) =>
      images.map((image) => image instanceof HTMLImageElement && image.naturalWidth > 0),
    );
  expect(pictures).toHaveLength(22);
  expect(pictures.every(Boolean)).toBe(true);
  await reader.close();
});

for (const place of [
  'create-draft:0:after-call',
  'publish:0:after-call',
  'upload-image:1:after-call',
])
  test(`killed at ${place}, the delivery goes on after a restart and publishes once`, async ({
    home,
  }) => {
    const first = await launch(home, { GAOTAI_KILL_AT: place });
    await importStory(first);
    await chooseCover(first.page);
    const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
    await publish(first.page, /练习号/);
    await ended;

    const second = await launch(home);
    await second.page.getByRole('button', { name: '记录' }).click();
    await expect(second.page.getByText('已发布').first()).toBeVisible({ timeout: 60_000 });
    const url = await copiedLink(second);
    const state = await second.app.evaluate(
      async (_electron, address) => (await fetch(new URL('/state.json', address))).json(),
      url,
    );
    const [account] = state.accounts;
    expect(account.publications).toHaveLength(1);
    expect(account.drafts).toHaveLength(0);
    const names = account.uploads.map((upload: { fileName: string }) => upload.fileName);
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(4);
    await second.app.close();
  });

test('writing goes on while an article is on its way', async ({ running }) => {
  const { page } = running;
  await importStory(running);
  await chooseCover(page);
  await publish(page, /练习号/);
  await page.getByRole('button', { name: '关闭' }).click();
  await body(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('还在写');
  await expect(body(page)).toContainText('还在写');
});

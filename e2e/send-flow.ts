import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseFiles, expect, type Running } from './app';

/** The story of the fixtures: a real article with pictures of four kinds, used many times. */
export const STORY = join(import.meta.dirname, 'fixtures/story/story.md');
export const STORY_TITLE = '和微信公众号编辑器战斗的日子';

/** Imports a Markdown file through the window and opens it. */
export async function importStory(running: Running): Promise<void> {
  const { page } = running;
  await chooseFiles(running, [STORY]);
  await page.keyboard.press('Control+KeyO');
  await expect(page.getByRole('textbox', { name: '标题', exact: true })).toHaveValue(STORY_TITLE);
}

/** Chooses a picture of the article as cover. */
export async function chooseCover(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '信息' }).click();
  await page.getByRole('list', { name: '正文里的图片' }).getByRole('button').first().click();
  await expect(page.getByRole('img', { name: /头条 2\.35/ })).toBeVisible();
  await page.getByRole('tab', { name: '预览' }).click();
}

/** Walks the send flow up to the button that publishes, and presses it. */
export async function publish(page: Page, account: RegExp): Promise<void> {
  await page.getByRole('button', { name: '发送', exact: true }).click();
  const flow = page.getByRole('dialog', { name: '发送' });
  const next = flow.getByRole('button', { name: '下一步' });
  await next.click();
  await flow.getByRole('radio', { name: account }).click();
  await next.click();
  await expect(flow.getByRole('heading', { name: '发送前检查' })).toBeVisible();
  await next.click();
  await next.click();
  const name = flow.getByRole('textbox', { name: /^输入公众号的名字/ });
  if (await name.isVisible()) {
    const label = (await name.getAttribute('id')) ?? '';
    const words = await flow.locator(`label[for="${label}"]`).textContent();
    await name.fill(/「(.*)」/.exec(words ?? '')?.[1] ?? '');
  }
  await flow.getByRole('button', { name: /^发布到/ }).click();
}

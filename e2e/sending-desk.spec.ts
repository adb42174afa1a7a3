import type { Page } from '@playwright/test';
import { type Sandbox, startSandbox } from '../sandbox/server';
import { expectAccessible } from './accessible';
import { body, expect, test as base } from './app';
import { accountOf, addAccount } from './real-account';

/** A sample article: with pictures, a cover, and nothing for the check to find. */
const FIRST = '雨水之后，进山喝一杯新茶';

const test = base.extend<{ wechat: Sandbox }>({
  wechat: async ({}, use) => {
    const sandbox = await startSandbox({ publishMs: 1 });
    await use(sandbox);
    await sandbox.close();
  },
});

const flowOf = (page: Page) => page.getByRole('dialog', { name: '发送' });
const nextIn = (page: Page) => flowOf(page).getByRole('button', { name: '下一步' });

async function openArticle(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+Digit1');
  await page.getByRole('listitem').getByRole('button', { name: title }).first().click();
  await expect(page.getByRole('textbox', { name: '标题', exact: true })).toHaveValue(title);
}

/** Opens the send flow of the article on the desk at the choice of the account. */
async function openFlow(page: Page, account: RegExp): Promise<void> {
  await page.getByRole('button', { name: '发送', exact: true }).click();
  await nextIn(page).click();
  await flowOf(page).getByRole('radio', { name: account }).click();
}

/** From the choice of the account to the last step. */
async function toConfirmation(page: Page): Promise<void> {
  await nextIn(page).click();
  await expect(flowOf(page).getByRole('heading', { name: '发送前检查' })).toBeVisible();
  await nextIn(page).click();
  await nextIn(page).click();
}

async function expectAccessibleInBothLooks(page: Page, view: string): Promise<void> {
  for (const look of ['dark', 'light']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), look);
    await expectAccessible(page, `${view}, ${look}`);
  }
}

test('an account without verification goes as far as the draft, and what was changed there asks', async ({
  running: { page },
  wechat,
}) => {
  const account = accountOf(wechat, { type: 'subscription', verified: false });
  const state = () => wechat.state().accounts.find(({ appId }) => appId === account.appId);
  await addAccount(page, account, wechat.address);
  const flow = flowOf(page);
  const send = async () => {
    await openFlow(page, new RegExp(account.name));
    await toConfirmation(page);
    await flow.getByRole('button', { name: `存到「${account.name}」的草稿箱` }).click();
  };

  await openArticle(page, FIRST);
  await openFlow(page, new RegExp(account.name));
  await expect(flow.getByRole('radio', { name: /^发布/ })).toBeDisabled();
  await expect(flow.getByRole('radio', { name: /^群发/ })).toBeDisabled();
  await expect(flow.getByRole('radio', { name: /^存到微信草稿箱/ })).toBeChecked();
  await expect(flow.getByText('到公众平台接着做', { exact: false }).last()).toBeVisible();
  await expectAccessibleInBothLooks(page, 'an account that only takes drafts');
  await page.keyboard.press('Escape');
  await send();
  await expect(flow.getByText('已存进草稿箱。')).toBeVisible({ timeout: 60_000 });
  await expect(flow.getByText('按「发表」', { exact: false })).toBeVisible();
  expect(state()).toMatchObject({ publications: [], massSends: [] });
  await flow.getByRole('button', { name: '完成' }).click();

  // Somebody writes on in WeChat's back office, and somebody here.
  const [draft] = state()?.drafts ?? [];
  if (!draft) throw new Error('there is no draft');
  const edit = { appId: account.appId, mediaId: draft.mediaId, fields: { title: '别人改的标题' } };
  expect(await wechat.act({ action: 'editDraft', ...edit })).toBe(true);
  await body(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('又写了一句。');
  await send();
  const question = flow.getByRole('region', { name: '要你决定' });
  await expect(question).toContainText('有人在微信那边改过这份草稿。', { timeout: 60_000 });
  await expect(question).toContainText('别人改的标题');
  await expectAccessibleInBothLooks(page, 'a question');
  await question.getByRole('button', { name: '用我们的覆盖' }).click();
  await expect(flow.getByText('已存进草稿箱。')).toBeVisible({ timeout: 60_000 });
  const drafts = state()?.drafts ?? [];
  expect(drafts.map(({ articles }) => articles.map(({ title }) => title))).toEqual([[FIRST]]);
});

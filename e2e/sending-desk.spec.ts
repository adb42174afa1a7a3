import type { Page } from '@playwright/test';
import { type Sandbox, startSandbox } from '../sandbox/server';
import { expectAccessibleDayAndNight, expectAccessibleEditor } from './accessible';
import { body, expect, launch, type Running, test as base } from './app';
import { accountOf, addAccount, PASSPHRASE } from './real-account';

/** The sample articles: with pictures, a cover, and nothing for the check to find. */
const FIRST = '雨水之后，进山喝一杯新茶';
const SECOND = '一篇稿子的一天：从落笔到发出';

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
  await expectAccessibleDayAndNight(page, 'an account that only takes drafts');
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
  await expectAccessibleDayAndNight(page, 'a question');
  await question.getByRole('button', { name: '用我们的覆盖' }).click();
  await expect(flow.getByText('已存进草稿箱。')).toBeVisible({ timeout: 60_000 });
  const drafts = state()?.drafts ?? [];
  expect(drafts.map(({ articles }) => articles.map(({ title }) => title))).toEqual([[FIRST]]);
});

/** The people of the team, one of whom is here; what readers can see needs the other one's consent. */
async function askForConsent(page: Page, [here, other]: [string, string]): Promise<void> {
  await page.keyboard.press('Control+Comma');
  const name = page.getByRole('textbox', { name: '名字', exact: true });
  for (const person of [here, other]) {
    await name.fill(person);
    await name.press('Enter');
  }
  await page.getByRole('combobox', { name: '现在是谁在用' }).click();
  await page.getByRole('option', { name: here }).click();
  await page.getByRole('switch', { name: '读者能看到的发送，要第二个人批准' }).click();
}

test('a mass send to a tag needs the second person and an open lock, and then goes out once', async ({
  running: { app, page },
  wechat,
}) => {
  const account = accountOf(wechat, { type: 'service', verified: true });
  const stateOf = () => {
    const found = wechat.state().accounts.find(({ appId }) => appId === account.appId);
    if (!found) throw new Error('the sandbox has lost the account');
    return found;
  };
  const sends = () => stateOf().massSends;
  await addAccount(page, account, wechat.address);
  await askForConsent(page, ['林晓', '周岩']);
  await page.getByRole('switch', { name: '电脑锁屏时一起锁定' }).click();
  await page.getByRole('button', { name: '现在锁定' }).click();
  const flow = flowOf(page);
  const lock = page.getByRole('dialog', { name: '解锁密钥' });
  const unlock = async () => {
    await lock.getByLabel('口令').fill(PASSPHRASE);
    await lock.getByRole('button', { name: '解锁' }).click();
    await expect(lock).toBeHidden();
  };

  // Locked, not even the tags can be asked for.
  await openArticle(page, FIRST);
  await openFlow(page, new RegExp(account.name));
  await flow.getByRole('radio', { name: /^群发/ }).click();
  await flow.getByRole('button', { name: '解锁' }).click();
  await unlock();
  await flow.getByRole('radio', { name: '一个标签' }).click();
  await expect(flow.getByText(/还剩 4 次/)).toBeVisible();
  await nextIn(page).click();
  await nextIn(page).click();

  // Colleagues see it on their phones first.
  await flow.getByRole('textbox', { name: /手机/ }).fill('linxiao01 stranger01');
  await flow.getByRole('button', { name: '发预览' }).click();
  await expect(flow.getByText('linxiao01：已发到手机')).toBeVisible({ timeout: 60_000 });
  await expect(flow.getByText(/^stranger01：/)).toBeVisible();
  await expectAccessibleDayAndNight(page, 'a preview for phones');
  await nextIn(page).click();

  const send = flow.getByRole('button', { name: /^群发给.*里的.*不能撤销$/ });
  await expect(send).toBeDisabled();
  await flow.getByRole('textbox', { name: /^输入公众号的名字/ }).fill(account.name);
  await send.click();
  await expect(flow.getByRole('alert').last()).toContainText('批准');
  const approver = flow.getByRole('textbox', { name: '批准人的名字' });
  await approver.fill('林晓');
  await expect(flow.getByRole('button', { name: '我批准这一版' })).toBeDisabled();
  await approver.fill('周岩');
  await flow.getByRole('button', { name: '我批准这一版' }).click();
  await expect(flow.getByText('周岩已批准。')).toBeVisible();
  await expectAccessibleDayAndNight(page, 'a mass send with consent');

  // The screen of the computer is locked: so is the sending.
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await send.click();
  await lock.getByRole('button', { name: '取消' }).click();
  expect(sends()).toEqual([]);
  await send.click();
  await unlock();
  await expect(flow.getByText('群发好了。')).toBeVisible({ timeout: 60_000 });
  expect(sends()).toMatchObject([{ audience: 'tag', status: 'sent' }]);
  expect(sends()[0]?.articles.map(({ title }) => title)).toEqual([FIRST]);
  expect(stateOf().drafts).toEqual([]);
  expect(stateOf().previews.map(({ to }) => to)).toEqual(['linxiao01']);
});

/** Lets time pass for the main process, as if the computer had slept, and wakes it up. */
async function sleepFor({ app }: Running, hours: number): Promise<void> {
  await app.evaluate(({ powerMonitor }, ms) => {
    const now = Date.now;
    Date.now = () => now() + ms;
    powerMonitor.emit('resume');
  }, hours * 3_600_000);
}

test('a sending waits for its time over a restart, is moved, asks when it was missed, and can be given up', async ({
  home,
}) => {
  const schedule = async ({ page }: Running, preset: string) => {
    await openFlow(page, /练习号/);
    await flowOf(page).getByRole('switch', { name: '定时发送' }).click();
    await flowOf(page).getByRole('button', { name: preset }).click();
    await toConfirmation(page);
    await expect(flowOf(page).getByText(/自动发出$/)).toBeVisible();
    await flowOf(page)
      .getByRole('button', { name: /^定好时间，到点发到「练习号/ })
      .click();
    await expect(flowOf(page).getByText(/^「练习号.*」的定时发送$/)).toBeVisible();
    await flowOf(page).getByRole('button', { name: '关闭' }).last().click();
  };
  const waitingOn = (page: Page) => page.getByRole('region', { name: '定时发送' });
  const row = (page: Page, title: string) =>
    page.getByRole('listitem').filter({ hasText: title }).first();
  const first = await launch(home);
  await openArticle(first.page, SECOND);
  await expectAccessibleEditor(first.page, 'words of a chosen colour');
  const before = await row(first.page, SECOND).locator('.tag').allTextContents();
  await schedule(first, '明天 12:00');
  await expect(row(first.page, SECOND)).toContainText('已排期');
  await first.page.getByRole('button', { name: '记录' }).click();
  await waitingOn(first.page).getByRole('button', { name: '不发了' }).click();
  await first.page.getByRole('alertdialog').getByRole('button', { name: '取消定时' }).click();
  await expect(waitingOn(first.page)).toBeHidden();
  await expect(first.page.getByText('已取消').first()).toBeVisible();
  await expect(first.page.getByRole('button', { name: '再发一次…' })).toBeVisible();
  await openArticle(first.page, FIRST);
  await expect(row(first.page, SECOND).locator('.tag')).toHaveText(before);
  await schedule(first, '明早 8:00');
  await expect(row(first.page, FIRST)).toContainText('已排期');
  await first.app.close();

  const second = await launch(home);
  const { page } = second;
  const waiting = waitingOn(page);
  await page.getByRole('button', { name: '记录' }).click();
  await expect(waiting.getByRole('listitem')).toContainText('08:00');
  await expectAccessibleDayAndNight(page, 'what waits for its time');
  await waiting.getByRole('button', { name: '改时间' }).click();
  const move = page.getByRole('dialog', { name: '换个时间' });
  await move.getByRole('button', { name: '明晚 20:00' }).click();
  await move.getByRole('button', { name: '改到这个时间' }).click();
  await expect(waiting.getByRole('listitem')).toContainText('20:00');

  // The time comes and goes while the computer sleeps: nothing is sent before somebody says so.
  await sleepFor(second, 72);
  await expect(waiting).toContainText(`《${FIRST}》没有按时发往「练习号`);
  await expectAccessibleDayAndNight(page, 'what was missed');
  await expect(page.getByRole('button', { name: /^记录.*1.*项等你处理$/ })).toBeVisible();
  await waiting.getByRole('button', { name: '现在就发' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '现在就发' }).click();
  await expect(waiting).toBeHidden();
  await expect(page.getByText('已发布').first()).toBeVisible({ timeout: 60_000 });
  await second.app.close();
});

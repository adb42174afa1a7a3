import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { newAppSecret, type SandboxAccount } from '../sandbox/options';
import { type Sandbox, startSandbox } from '../sandbox/server';
import { chooseFiles, expect, launch, test as base, type Running } from './app';
import { type AskingProxy, openAskingProxy } from './asking-proxy';
import { openRecordingGateway, type RecordingGateway } from './recording-gateway';
import { findSecrets, type Secret, searchFolder } from './secret-search';
import { publish } from './send-flow';
import { openTellingRobot, type TellingRobot } from './telling-robot';

const PASSPHRASE = '山高水长-correct horse 1987';
const WRONG_SECRET = newAppSecret();
const PROXY_PASSWORD = '代理的密码 & more+signs/1987';
const WRONG_PROXY_PASSWORD = 'another password of 1986';
const ROBOT_KEY = randomUUID();
const NAME = '茶山日报';
/** The sample articles: with pictures, a cover, and nothing for the check to find. */
const [FIRST, SECOND] = ['雨水之后，进山喝一杯新茶', '一篇稿子的一天：从落笔到发出'];

type Surroundings = {
  wechat: Sandbox;
  gateway: RecordingGateway;
  askingProxy: AskingProxy;
  robot: TellingRobot;
  exported: string;
};

const test = base.extend<Surroundings>({
  exported: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'gaotai-export-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  wechat: async ({}, use) => {
    const sandbox = await startSandbox({ publishMs: 1 });
    await use(sandbox);
    await sandbox.close();
  },
  askingProxy: async ({}, use) => {
    const proxy = await openAskingProxy('lin', PROXY_PASSWORD);
    await use(proxy);
    await proxy.close();
  },
  robot: async ({}, use) => {
    const robot = await openTellingRobot();
    await use(robot);
    await robot.close();
  },
  gateway: async ({ wechat }, use) => {
    const gateway = await openRecordingGateway(wechat.address);
    await use(gateway);
    await gateway.close();
  },
});

function accountOf(wechat: Sandbox): SandboxAccount {
  const [account] = wechat.accounts;
  if (!account) throw new Error('the sandbox has no account');
  return account;
}

const settings = (page: Page) => page.keyboard.press('Control+Comma');
const card = (page: Page) => page.getByRole('listitem').filter({ hasText: NAME });
const results = (page: Page) => card(page).getByRole('list', { name: '测试结果' });

async function fillAccount(page: Page, account: SandboxAccount, address: string): Promise<void> {
  await settings(page);
  await page.getByRole('button', { name: '添加公众号' }).click();
  const form = page.getByRole('dialog', { name: '添加公众号' });
  await form.getByLabel('名称').fill(NAME);
  await form.getByLabel('AppID').fill(account.appId);
  await form.getByLabel('AppSecret').fill(WRONG_SECRET);
  await form.getByLabel('接口地址').fill(address);
  await form.getByRole('button', { name: '添加并测试' }).click();
}

/** Records whatever main tells the page by itself. */
async function recordEvents(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: unknown[] = [];
    Reflect.set(window, 'seenEvents', seen);
    const bridge = Reflect.get(window, 'gaotai');
    for (const name of ['accounts.changed', 'deliveries.changed', 'articles.changed'])
      bridge.on(name, (payload: unknown) => seen.push([name, payload]));
  });
}

/** Everything that the page knows or can ask for, as text. */
async function allThatThePageKnows(page: Page): Promise<string> {
  const answers = await page.evaluate(async () => {
    const bridge = Reflect.get(window, 'gaotai');
    const call = (name: string, input?: unknown) => bridge.call(name, input);
    const accounts = await call('accounts.list');
    const deliveries = await call('deliveries.list');
    const audit = await call('audit.list', { before: null, limit: 500 });
    const plain = ['app.info', 'articles.list', 'vault.status', 'data.backups'];
    const values = [...document.querySelectorAll('input')].map((input) => input.value);
    return JSON.stringify([
      accounts,
      deliveries,
      audit,
      ...(await Promise.all(plain.map((name) => call(name)))),
      ...(await Promise.all(
        deliveries.value.map(({ id }: { id: string }) => call('deliveries.get', { id })),
      )),
      ...(await Promise.all(
        accounts.value.map(({ id }: { id: string }) => call('accounts.test', { id })),
      )),
      await call('vault.unlock', { passphrase: 'not the passphrase' }),
      await call('accounts.update', { id: accounts.value[0].id, name: '', appSecret: 'x' }),
      Reflect.get(window, 'seenEvents') ?? [],
      values,
      { ...localStorage },
      { ...sessionStorage },
    ]);
  });
  const frames = await Promise.all(page.frames().map((frame) => frame.content()));
  return [answers, ...frames].join('\n');
}

/** Sets the group robot, and lets it be refused in words that name its key. */
async function setRobot(page: Page): Promise<void> {
  const webhook = page.getByLabel('企业微信群机器人');
  await webhook.fill(`https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${ROBOT_KEY}`);
  await page.getByRole('button', { name: '存好' }).click();
  await expect(webhook).toHaveValue('');
  await page.getByRole('button', { name: '试着说一句' }).click();
  await expect(page.getByText('93000', { exact: false })).toBeVisible();
}

/** Writes the history and the audit log in every format. */
async function exportHistory({ app, page }: Running, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = (...given: unknown[]) => {
      const options = given.at(-1);
      const name = Reflect.get(Object(options), 'defaultPath');
      return Promise.resolve({ canceled: false, filePath: `${to}/${name}` });
    };
  }, folder);
  await page.getByRole('button', { name: '记录' }).click();
  for (const [which, file] of [
    ['操作日志', 'gaotai-audit'],
    ['发送', 'gaotai-deliveries'],
  ]) {
    await page.getByRole('radio', { name: which ?? '', exact: true }).click();
    for (const format of ['CSV', 'HTML', 'JSON']) {
      await page.getByRole('button', { name: '导出' }).click();
      await page.getByRole('menuitem', { name: format }).click();
      const said = `已导出到 ${file}.${format.toLowerCase()}。`;
      await expect(page.getByText(said, { exact: true })).toBeVisible();
    }
  }
}

/** Leaves the second article to be sent tomorrow. */
async function sendTomorrow(page: Page): Promise<void> {
  await openArticle(page, SECOND);
  const flow = page.getByRole('dialog', { name: '发送' });
  const next = flow.getByRole('button', { name: '下一步' });
  await page.getByRole('button', { name: '发送', exact: true }).click();
  await next.click();
  await flow.getByRole('radio', { name: NAME }).click();
  await flow.getByRole('switch', { name: '定时发送' }).click();
  await next.click();
  await next.click();
  await next.click();
  await flow.getByRole('textbox', { name: /^输入公众号的名字/ }).fill(NAME);
  await flow.getByRole('button', { name: `定好时间，到点发到「${NAME}」` }).click();
  await flow.getByRole('button', { name: '关闭' }).last().click();
}

/** Crashes the page and waits until it is there again; answers where dumps of crashes would lie. */
async function crashPage({ app }: Running): Promise<string> {
  return app.evaluate(async ({ app: electron, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('there is no window');
    const back = new Promise((resolve) => {
      contents.once('render-process-gone', () =>
        contents.once('did-finish-load', () => resolve(null)),
      );
    });
    contents.forcefullyCrashRenderer();
    await back;
    return electron.getPath('crashDumps');
  });
}

async function openArticle(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+Digit1');
  await page.getByRole('listitem').getByRole('button', { name: title }).first().click();
  await expect(page.getByRole('textbox', { name: '标题', exact: true })).toHaveValue(title);
}

async function expectPublished(page: Page): Promise<void> {
  await expect(page.getByText('发布好了。')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('dialog', { name: '发送' }).getByRole('button', { name: '完成' }).click();
}

async function exportAll(running: Running, folder: string): Promise<void> {
  await chooseFiles(running, [folder]);
  await settings(running.page);
  await running.page.getByRole('button', { name: '导出…' }).click();
  await expect(running.page.getByText(/^已导出 \d+ 篇稿件。$/)).toBeVisible();
}

const isDump = (file: string) => /\.(dmp|core|mdmp)$/i.test(file);

test('the search finds a secret in every form it looks for', () => {
  const secret: Secret = { name: 'AppSecret', text: '0123456789abcdef0123456789abcdef' };
  const plain = Buffer.from(secret.text);
  const forms = [
    plain,
    Buffer.from(secret.text, 'utf16le'),
    Buffer.from(plain.toString('hex')),
    Buffer.from(plain.toString('hex').toUpperCase()),
    Buffer.from(Buffer.from(secret.text, 'utf16le').toString('base64')),
    ...['', 'x', 'xy', 'xyz'].map((before) =>
      Buffer.from(Buffer.from(`${before}${secret.text}${before}`).toString('base64')),
    ),
  ];
  for (const form of forms) {
    const file = Buffer.concat([Buffer.from('before '), form, Buffer.from(' after')]);
    expect(findSecrets('file', file, [secret])).not.toEqual([]);
  }
  expect(findSecrets('file', Buffer.from('0123456789abcdef'), [secret])).toEqual([]);

  // One that is not of plain letters changes in addresses, forms and escaped JSON.
  const words: Secret = { name: 'passphrase', text: PASSPHRASE };
  for (const form of [
    encodeURIComponent(PASSPHRASE),
    new URLSearchParams({ p: PASSPHRASE }).toString(),
    '"\\u5c71\\u9ad8\\u6c34\\u957f-correct horse 1987"',
    Buffer.from(PASSPHRASE).toString('base64url'),
  ])
    expect(findSecrets('file', Buffer.from(form), [words]), form).not.toEqual([]);
});

test('AppSecret, tokens and passphrase are nowhere but in main; a restart locks them', async ({
  home,
  wechat,
  gateway,
  askingProxy: proxy,
  robot,
  exported,
}) => {
  const account = accountOf(wechat);
  const running = await launch(home, { GAOTAI_ROBOT_ADDRESS: robot.address });
  const { page } = running;
  await recordEvents(page);

  // No key store on this machine: the passphrase comes before anything is stored.
  await fillAccount(page, account, gateway.address);
  const vault = page.getByRole('dialog', { name: '设一个口令，锁住密钥' });
  await expect(vault).toContainText('没有系统钥匙串');
  await vault.getByLabel('口令').fill(PASSPHRASE);
  await vault.getByLabel('再输一次').fill('something else');
  await vault.getByRole('button', { name: '设好口令' }).click();
  await expect(vault).toContainText('两次输入的口令不一样');
  await vault.getByLabel('再输一次').fill(PASSPHRASE);
  await vault.getByRole('button', { name: '设好口令' }).click();

  await expect(results(page)).toContainText('连得上接口地址');
  await expect(results(page)).toContainText('微信不认可这组凭证');
  await expect(results(page)).toContainText('AppSecret 不正确。');
  await card(page).getByRole('button', { name: '修改' }).click();
  const form = page.getByRole('dialog', { name: '修改公众号' });
  await expect(form.getByLabel('AppSecret')).toHaveValue('');
  await form.getByLabel('AppSecret').fill(account.appSecret);
  await form.getByLabel('代理（可以不填）').fill(proxy.address);
  await form.getByLabel('代理用户名').fill(proxy.user);
  await form.getByLabel('代理密码').fill(WRONG_PROXY_PASSWORD);
  await form.getByRole('button', { name: '保存并测试' }).click();
  await expect(results(page)).toContainText('连不上接口地址');
  await card(page).getByRole('button', { name: '修改' }).click();
  await form.getByLabel('代理密码').fill(PROXY_PASSWORD);
  await form.getByRole('button', { name: '保存并测试' }).click();
  await expect(results(page)).toContainText('微信认可 AppID 和 AppSecret');
  await expect(results(page)).toContainText('可以存草稿');
  await expect(results(page)).toContainText('可以发布');
  expect(proxy.passed()).toBeGreaterThan(0);
  await setRobot(page);
  expect(robot.keys()).toEqual([ROBOT_KEY]);

  await openArticle(page, FIRST);
  await publish(page, new RegExp(NAME));
  await expectPublished(page);
  expect(wechat.state().accounts[0]?.publications).toHaveLength(1);
  await settings(page);
  await page.getByRole('button', { name: '马上备份' }).click();
  await expect(page.getByRole('list', { name: '备份' }).getByRole('listitem')).toHaveCount(1);
  await exportAll(running, exported);
  await sendTomorrow(page);
  await exportHistory(running, exported);

  const secrets = (): Secret[] => [
    { name: 'AppSecret', text: account.appSecret },
    { name: 'wrong AppSecret', text: WRONG_SECRET },
    { name: 'passphrase', text: PASSPHRASE },
    { name: 'proxy password', text: PROXY_PASSWORD },
    { name: 'wrong proxy password', text: WRONG_PROXY_PASSWORD },
    { name: 'key of the robot', text: ROBOT_KEY },
    ...gateway.tokens().map((text) => ({ name: 'access token', text })),
  ];
  expect(secrets().length).toBeGreaterThan(3);
  const known = await allThatThePageKnows(page);
  expect(known).toContain(account.appId);
  expect(findSecrets('the page', Buffer.from(known), secrets())).toEqual([]);
  const open = await searchFolder(home, secrets());
  expect(open.files).toEqual(expect.arrayContaining(['gaotai.sqlite', 'gaotai.sqlite-wal']));
  expect(open.files.some((file) => file.startsWith('backups/'))).toBe(true);
  expect(open.files.some((file) => file.startsWith('logs/'))).toBe(true);
  expect(open.files.some((file) => file.startsWith('session/'))).toBe(true);
  expect(open.found).toEqual([]);
  const out = await searchFolder(exported, secrets());
  for (const end of ['.md', 'audit.csv', 'deliveries.csv', 'audit.html', 'deliveries.json'])
    expect(out.files.some((file) => file.endsWith(end))).toBe(true);
  expect(out.found).toEqual([]);
  await running.app.close();
  expect((await searchFolder(home, secrets())).found).toEqual([]);

  const again = await launch(home);
  await settings(again.page);
  await expect(card(again.page)).toContainText('密钥已锁');
  await again.page.getByRole('button', { name: '记录' }).click();
  await again.page.getByRole('button', { name: '现在就发' }).click();
  await again.page.getByRole('alertdialog').getByRole('button', { name: '现在就发' }).click();
  const lock = again.page.getByRole('dialog', { name: '解锁密钥' });
  await lock.getByLabel('口令').fill('not the passphrase');
  await lock.getByRole('button', { name: '解锁' }).click();
  await expect(lock).toContainText('口令不对，再想想。');
  expect(wechat.state().accounts[0]?.publications).toHaveLength(1);
  await lock.getByLabel('口令').fill(PASSPHRASE);
  await lock.getByRole('button', { name: '解锁' }).click();
  await expect(again.page.locator('.delivery-row').getByText('已发布')).toHaveCount(2, {
    timeout: 60_000,
  });
  expect(wechat.state().accounts[0]?.publications).toHaveLength(2);

  // Secrets are in the memory of main: a crash must not put any memory on the disk.
  const dumps = await crashPage(again);
  expect((await searchFolder(dirname(dumps), [])).files.filter(isDump)).toEqual([]);
  await again.app.close();
  expect((await searchFolder(home, secrets())).found).toEqual([]);
});

test('what WeChat refuses is said in plain words, with what to do', async ({
  running,
  wechat,
  gateway,
}) => {
  const { page } = running;
  const account = accountOf(wechat);
  wechat.faults.add({ route: '/cgi-bin/stable_token', kind: 'errcode', errcode: 40164 });
  await fillAccount(page, account, gateway.address);
  const vault = page.getByRole('dialog', { name: '设一个口令，锁住密钥' });
  await vault.getByLabel('口令').fill(PASSPHRASE);
  await vault.getByLabel('再输一次').fill(PASSPHRASE);
  await vault.getByRole('button', { name: '设好口令' }).click();
  await expect(results(page)).toContainText('IP 白名单');
  await expect(results(page)).toContainText('127.0.0.1');

  await card(page).getByRole('button', { name: '修改' }).click();
  const form = page.getByRole('dialog', { name: '修改公众号' });
  await form.getByLabel('AppSecret').fill(account.appSecret);
  wechat.faults.add({
    route: '/cgi-bin/freepublish/batchget',
    kind: 'errcode',
    errcode: 48001,
  });
  await form.getByRole('button', { name: '保存并测试' }).click();
  await expect(results(page)).toContainText('可以存草稿');
  await expect(results(page)).toContainText('不能发布：可以存草稿，再到公众平台手动发出');
  await expect(results(page)).toContainText('这个公众号没有该接口的权限。');
  // Without the right nothing but the draft is offered: WeChat gives it back first.
  await card(page).getByRole('button', { name: '测试连接' }).click();
  await expect(results(page)).not.toContainText('不能发布');

  wechat.faults.add({ route: '/cgi-bin/freepublish/submit', kind: 'errcode', errcode: 48001 });
  await openArticle(page, FIRST);
  await publish(page, new RegExp(NAME));
  const flow = page.getByRole('dialog', { name: '发送' });
  await expect(flow.getByRole('alert')).toContainText('这个公众号没有该接口的权限。');
  await expect(flow.getByRole('alert')).toContainText('先完成微信认证');
  expect(wechat.state().accounts[0]?.drafts).toHaveLength(1);
  await flow.getByRole('button', { name: '继续' }).click();
  await expect(page.getByText('发布好了。')).toBeVisible({ timeout: 30_000 });
  expect(wechat.state().accounts[0]?.publications).toHaveLength(1);
  expect(wechat.state().accounts[0]?.drafts).toHaveLength(0);
});

import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { AppFailure } from '../../core/contract/errors';
import type { AccountKind } from '../../core/domain/account';
import { mayMassSend } from '../../core/domain/allowance';
import type { Delivery } from '../../core/domain/delivery';
import { type ArticleId, articleIdSchema, editionIdSchema } from '../../core/domain/ids';
import type { Way } from '../../core/domain/way';
import { component, documentWith } from '../../core/document/build';
import type { Db } from '../db/database';
import { openForTest } from '../db/testing/temp';
import { httpTransport } from '../wechat/http';
import type { SendRequest } from './enter';
import { massAllowance } from './mass-allowance';
import { WECHAT_PACE } from './pace';
import type { ArticleSnapshot } from './ports';
import { testArticle } from './testing/articles';
import { type SteppingClock, steppingClock } from './testing/clock';
import { type Desk, openDesk } from './testing/desk';
import { testPicture } from './testing/pictures';

const APP = { appId: 'wx0000000000000001', appSecret: 'a-secret-of-the-tests-only' };
const pictures = [40, 90, 160].map((shade, n) => testPicture(`${n + 1}.png`, shade));
const ids = [1, 2, 3].map((n) => articleIdSchema.parse(`00000000-0000-4000-8000-00000000000${n}`));
const editionId = editionIdSchema.parse('00000000-0000-4000-8000-0000000000ed');
const toAll: Way = { kind: 'mass', audience: { kind: 'all' }, ignoreReprint: false };

let sandbox: Sandbox;
let clock: SteppingClock;
let db: Db;
let articles: Map<ArticleId, ArticleSnapshot>;

async function open(type: AccountKind = 'service', verified = true): Promise<void> {
  clock = steppingClock();
  sandbox = await startSandbox({
    accounts: [{ name: '测试号', type, verified, ...APP }],
    now: clock.now,
    publishMs: 3_000,
  });
}

beforeEach(async () => {
  await open();
  db = openForTest();
  articles = new Map(
    ids.map((id, n) => [
      id,
      testArticle(pictures.slice(n, n + 1), { title: `第 ${n + 1} 篇` }, `${n + 1}。`),
    ]),
  );
});
afterEach(() => sandbox.close());

function desk(): Desk {
  const made = openDesk({
    db,
    server: { address: sandbox.address, ...APP },
    articles,
    pictures,
    clock,
    pace: WECHAT_PACE,
    uploadsAtOnce: 3,
    transport: (request) => httpTransport({ ...request, timeoutMs: 5_000 }),
  });
  onTestFinished(() => made.deliveries.close());
  return made;
}

async function send(
  at: Desk,
  way: Way,
  count = 1,
  more: Partial<SendRequest> = {},
  kind: AccountKind = 'service',
): Promise<Delivery> {
  const account = await at.accounts.createSandbox('沙盒', kind);
  const started = await at.deliveries.start({
    articleIds: ids.slice(0, count),
    editionId: count > 1 ? editionId : null,
    accountId: account.id,
    way,
    ...more,
  });
  return at.untilOver(started.id);
}

const account = () => sandbox.state().accounts[0]!;
const counted = (path: string) => sandbox.calls().filter((call) => call.route === path).length;

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppFailure) return error.appError.code;
    throw error;
  }
  return 'no failure';
}

describe('an edition', () => {
  test('of three goes out as one publication with a link for each article', async () => {
    const done = await send(desk(), { kind: 'publish' }, 3);
    expect(done).toMatchObject({ state: 'done', editionId, differences: [] });
    expect(done.articles.map((article) => article.url)).toEqual([
      expect.stringContaining('/s/'),
      expect.stringContaining('/s/'),
      expect.stringContaining('/s/'),
    ]);
    expect(new Set(done.articles.map((article) => article.url)).size).toBe(3);
    expect(account().publications).toMatchObject([{ articles: { length: 3 } }]);
    // Several articles have no digests: WeChat would ignore them.
    expect(sandbox.state().warnings).toEqual([]);
  });

  test('that a review refuses names the articles that it is about', async () => {
    sandbox.faults.add({
      route: '/cgi-bin/freepublish/submit',
      kind: 'publishOutcome',
      publishStatus: 2,
      failIdx: [2, 3],
    });
    const ended = await send(desk(), { kind: 'publish' }, 3);
    expect(ended).toMatchObject({
      state: 'failed',
      error: { code: 'publication-originality', params: { failedTitles: '第 2 篇 · 第 3 篇' } },
    });
  });

  test('cannot be sent while one of its articles is on its way to the account', async () => {
    sandbox.faults.add({ route: '/cgi-bin/draft/add', kind: 'errcode', errcode: 45166 });
    const at = desk();
    await send(at, { kind: 'publish' });
    expect(await codeOf(send(at, { kind: 'draft' }, 3))).toBe('delivery-in-progress');
    expect(await codeOf(send(at, { kind: 'draft' }, 1, { articleIds: [ids[0]!, ids[0]!] }))).toBe(
      'invalid-input',
    );
  });
});

describe('the draft box', () => {
  const draft: Way = { kind: 'draft' };

  test('keeps one draft of an article, which the next delivery updates', async () => {
    const at = desk();
    const first = await send(at, draft, 2);
    expect(first).toMatchObject({ state: 'done', hasDraft: true, url: null });
    articles.set(ids[1]!, testArticle(pictures.slice(1, 2), { title: '第 2 篇' }, '改过。'));
    const second = await send(at, draft, 2);
    expect(second.steps.map((step) => [step.kind, step.reused])).toEqual([
      ['upload-image', true],
      ['upload-cover', true],
      ['upload-image', true],
      ['upload-cover', true],
      ['inspect-draft', false],
      ['update-draft', true],
      ['update-draft', false],
      ['verify-draft', false],
    ]);
    expect(account().drafts).toMatchObject([{ articles: { length: 2 } }]);
    expect([counted('/cgi-bin/draft/add'), counted('/cgi-bin/draft/update')]).toEqual([1, 1]);
  });

  test('asks before it writes over what somebody changed there, and shows it', async () => {
    const at = desk();
    await send(at, draft);
    const { mediaId } = account().drafts[0]!;
    const change = { action: 'editDraft', appId: APP.appId, mediaId } as const;
    await sandbox.act({ ...change, fields: { title: '同事改的' } });
    articles.set(ids[0]!, testArticle(pictures.slice(0, 1), { title: '我改的' }));
    const asked = await send(at, draft);
    expect(asked).toMatchObject({
      state: 'stopped',
      cancellable: true,
      error: { code: 'draft-changed' },
      question: {
        kind: 'draft-changed',
        changes: [{ article: 0, sent: '第 1 篇', stored: '同事改的' }],
      },
    });
    expect(account().drafts).toMatchObject([{ articles: [{ title: '同事改的' }] }]);
    expect(await codeOf(Promise.resolve().then(() => at.deliveries.answer(asked.id, 'sent')))).toBe(
      'invalid-input',
    );
    at.deliveries.answer(asked.id, 'overwrite');
    expect(await at.untilOver(asked.id)).toMatchObject({ state: 'done', question: null });
    expect(account().drafts).toMatchObject([{ articles: [{ title: '我改的' }] }]);
  });

  test.each([
    ['keep-theirs', ['同事改的']],
    ['make-new', ['我改的', '同事改的']],
  ] as const)('%s leaves their draft as it is', async (answer, titles) => {
    const at = desk();
    await send(at, draft);
    const { mediaId } = account().drafts[0]!;
    const fields = { title: '同事改的' };
    await sandbox.act({ action: 'editDraft', appId: APP.appId, mediaId, fields });
    articles.set(ids[0]!, testArticle(pictures.slice(0, 1), { title: '我改的' }));
    const { id } = await send(at, draft);
    at.deliveries.answer(id, answer);
    expect((await at.untilOver(id)).state).toBe('done');
    const drafts = account().drafts.map((each) => each.articles[0]?.title);
    expect(drafts.toSorted()).toEqual([...titles].toSorted());
  });

  test('asks when the draft is gone, and makes another when told to', async () => {
    const at = desk();
    await send(at, draft);
    const { mediaId } = account().drafts[0]!;
    await sandbox.act({ action: 'deleteDraft', appId: APP.appId, mediaId });
    const asked = await send(at, { kind: 'publish' });
    expect(asked).toMatchObject({ state: 'stopped', question: { kind: 'draft-gone' } });
    expect(counted('/cgi-bin/draft/add')).toBe(1);
    at.deliveries.answer(asked.id, 'make-new');
    expect((await at.untilOver(asked.id)).state).toBe('done');
    expect(account().publications).toHaveLength(1);
  });
});

describe('a mass send', () => {
  test('goes to all once, with the id that was written down before', async () => {
    const at = desk();
    const done = await send(at, toAll, 2);
    expect(done).toMatchObject({ state: 'done', takesComments: true, url: null });
    expect(account().massSends).toMatchObject([
      { status: 'sent', clientMsgId: done.id.replaceAll('-', ''), audience: 'all' },
    ]);
    expect(await codeOf(send(at, toAll, 2))).toBe('delivery-already-published');
  });

  test('learns its links from the statistics of the day, the next morning', async () => {
    const at = desk();
    const { id } = await send(at, toAll, 2);
    await at.aftercare.findLinks(id);
    expect(at.deliveries.get(id).url).toBeNull();
    expect(await at.aftercare.findMissingLinks()).toEqual({ found: [], failures: [] });
    clock.advance(36 * 3600_000);
    expect(await at.aftercare.findMissingLinks()).toEqual({ found: [id], failures: [] });
    expect(await at.aftercare.findMissingLinks()).toEqual({ found: [], failures: [] });
    const urls = at.deliveries.get(id).articles.map((article) => article.url);
    expect(urls).toEqual([expect.stringContaining('/s/'), expect.stringContaining('/s/')]);
  });

  test('learns its links even when another account fails', async () => {
    const at = desk();
    const sent = await send(at, toAll);
    clock.advance(24 * 3600_000);
    // The later one is asked for first.
    const others = await send(at, toAll, 2);
    expect(others.state).toBe('done');
    const broken = at.accounts.create({
      name: '密钥不对',
      kind: 'service',
      appId: APP.appId,
      appSecret: 'not-the-secret-of-it',
      proxy: null,
      apiAddress: sandbox.address,
      externalLinks: false,
    });
    db.prepare('UPDATE deliveries SET account_id = ? WHERE id = ?').run(broken.id, others.id);
    clock.advance(36 * 3600_000);
    const { found, failures } = await at.aftercare.findMissingLinks();
    expect(found).toEqual([sent.id]);
    expect(failures).toMatchObject([{ appError: { code: 'wechat-refused' } }]);
  });

  test.each([true, false])(
    'waits for the administrator with a clock (number told: %s)',
    async (protectionTellsMsgId) => {
      await sandbox.act({
        action: 'setAccount',
        appId: APP.appId,
        settings: { massProtection: true, protectionTellsMsgId },
      });
      const at = desk();
      const failed = await send(at, toAll);
      expect(failed).toMatchObject({ state: 'failed', error: { code: 'mass-not-confirmed' } });
      const waiting = at.changes.find((change) => change.state === 'awaiting-admin');
      expect(waiting).toMatchObject({ cancellable: false });
      expect(waiting!.adminDeadlineMs! - waiting!.createdAtMs).toBeGreaterThan(29 * 60_000);
      expect(account().massSends).toHaveLength(1);
    },
  );

  test('that WeChat refuses in the end is told so', async () => {
    sandbox.faults.add({
      route: '/cgi-bin/message/mass/sendall',
      kind: 'massOutcome',
      outcome: 'err(20013)',
    });
    expect(await send(desk(), toAll)).toMatchObject({
      state: 'failed',
      error: { code: 'mass-failed' },
    });
  });

  test('is counted against the allowance of the account', async () => {
    const at = desk();
    const done = await send(at, toAll);
    const ports = { db, accounts: at.accounts, clock };
    expect(await massAllowance(ports, done.accountId, false)).toMatchObject({
      period: 'month',
      limit: 4,
      ours: 1,
      left: 3,
    });
  });

  test('of a service account to everybody may succeed once a day, to a tag more often', async () => {
    const at = desk();
    const done = await send(at, toAll);
    const ports = { db, accounts: at.accounts, clock };
    const spent = await massAllowance(ports, done.accountId, false);
    expect(spent.toAllToday).toMatchObject({ limit: 1, left: 0 });
    expect(mayMassSend(spent, 'all')).toBe(false);
    expect(mayMassSend(spent, 'tag')).toBe(true);
    articles.set(ids[0]!, testArticle(pictures.slice(0, 1), { title: '再来一篇' }));
    expect(await send(at, toAll)).toMatchObject({
      state: 'stopped',
      error: { wechat: { errcode: 45028 } },
    });
    clock.advance((spent.toAllToday?.resetsAtMs ?? 0) - clock.now());
    const nextDay = await massAllowance(ports, done.accountId, false);
    expect(mayMassSend(nextDay, 'all')).toBe(true);
  });

  test('of a subscription account may succeed once a day', async () => {
    await sandbox.close();
    await open('subscription');
    const at = desk();
    const done = await send(at, toAll, 1, {}, 'subscription');
    expect(done.state).toBe('done');
    const ports = { db, accounts: at.accounts, clock };
    expect(await massAllowance(ports, done.accountId, true)).toMatchObject({
      period: 'day',
      ours: 1,
      left: 0,
    });
    articles.set(ids[0]!, testArticle(pictures.slice(0, 1), { title: '再来一篇' }));
    expect(await send(at, toAll, 1, {}, 'subscription')).toMatchObject({
      state: 'stopped',
      cancellable: true,
      error: { wechat: { errcode: 45028 } },
    });
  });
});

test('what only the website can set is ticked before anything is published', async () => {
  const at = desk();
  const asked = await send(at, { kind: 'publish' }, 1, { manual: ['original', 'vote'] });
  expect(asked).toMatchObject({ state: 'stopped', error: null, question: { kind: 'checklist' } });
  const items = asked.steps.filter((step) => step.kind === 'manual');
  expect(items.map((step) => step.label)).toEqual(['original', 'vote']);
  expect(at.deliveries.tick(asked.id, items[0]!.ordinal).state).toBe('stopped');
  expect(account().publications).toHaveLength(0);
  at.deliveries.tick(asked.id, items[1]!.ordinal);
  expect((await at.untilOver(asked.id)).state).toBe('done');
  expect(at.deliveries.log(asked.id).filter((entry) => entry.event === 'ticked')).toMatchObject([
    { detail: { item: 'original' } },
    { detail: { item: 'vote' } },
  ]);
});

test('what the API cannot carry of an article holds back its sending, not its draft', async () => {
  const base = testArticle(pictures.slice(0, 1), { title: '有视频' });
  const blocks = [...base.document.root.children, component('video', '炒茶的一天', {})];
  articles.set(ids[0]!, { ...base, document: documentWith(blocks) });
  const at = desk();
  expect(await send(at, { kind: 'draft' })).toMatchObject({ state: 'done' });
  const asked = await send(at, { kind: 'publish' });
  expect(asked).toMatchObject({ state: 'stopped', question: { kind: 'checklist' } });
  const [item, ...others] = asked.steps.filter((step) => step.kind === 'manual');
  expect([item?.label, others]).toEqual(['video', []]);
  expect(account().publications).toHaveLength(0);
  at.deliveries.tick(asked.id, item!.ordinal);
  expect((await at.untilOver(asked.id)).state).toBe('done');
  expect(account().publications).toHaveLength(1);
});

test('a picture message is its pictures and its words', async () => {
  const pages = testArticle(pictures, { title: '茶山三景', form: 'pictures' }, '一 < 二。');
  articles.set(ids[0]!, pages);
  const done = await send(desk(), { kind: 'publish' });
  expect(done).toMatchObject({ state: 'done', differences: [], articles: [{ form: 'pictures' }] });
  expect(sandbox.state().warnings).toEqual([]);
  const page = await (await fetch(done.url!)).text();
  expect(page).toContain('一 &lt; 二。');
});

test('an account without the right to publish ends at the draft with the reason', async () => {
  await sandbox.close();
  await open('subscription', false);
  const at = desk();
  const stopped = await send(at, { kind: 'publish' });
  expect(stopped).toMatchObject({ state: 'stopped', error: { wechat: { errcode: 48001 } } });
  at.deliveries.cancel(stopped.id);
  await at.untilOver(stopped.id);
  expect(await send(at, { kind: 'draft' })).toMatchObject({ state: 'done', hasDraft: true });
});

describe('afterwards', () => {
  test('a preview goes to phones; one wrong name keeps nobody else from it', async () => {
    const at = desk();
    const { id } = await send(at, { kind: 'draft' });
    expect(await at.aftercare.preview(id, ['reader_one', 'stranger1'])).toMatchObject([
      { name: 'reader_one', error: null },
      { name: 'stranger1', error: { wechat: { errcode: 43004 } } },
    ]);
    expect(account().previews).toMatchObject([{ to: 'reader_one' }]);
  });

  test('a publication is withdrawn only by typing the name of its account', async () => {
    const at = desk();
    const { id, accountName } = await send(at, { kind: 'publish' }, 2);
    expect(await codeOf(at.aftercare.withdraw(id, null, '别的号'))).toBe('confirmation-wrong');
    await at.aftercare.withdraw(id, 1, accountName);
    expect(account().publications[0]?.articles.map((each) => each.isDeleted)).toEqual([
      false,
      true,
    ]);
    expect(at.deliveries.get(id).articles.map((each) => each.withdrawnAtMs !== null)).toEqual([
      false,
      true,
    ]);
    await at.aftercare.withdraw(id, null, accountName);
    // What is off line may be sent again.
    expect((await send(at, { kind: 'publish' }, 2)).state).toBe('done');
  });

  test('a draft is taken out of the draft box; the next delivery makes another', async () => {
    const at = desk();
    const { id, accountName } = await send(at, { kind: 'draft' });
    await at.aftercare.withdraw(id, null, accountName);
    expect(account().drafts).toEqual([]);
    expect(at.deliveries.get(id).hasDraft).toBe(false);
    expect((await send(at, { kind: 'draft' })).state).toBe('done');
    expect(account().drafts).toHaveLength(1);
  });

  test('comments are closed and opened', async () => {
    articles.set(ids[0]!, testArticle(pictures.slice(0, 1), { openComment: true }));
    const at = desk();
    const { id } = await send(at, { kind: 'publish' });
    expect(at.deliveries.get(id).articles[0]?.commentsOpen).toBe(true);
    await at.aftercare.setComments(id, 0, false);
    expect(at.deliveries.get(id).articles[0]?.commentsOpen).toBe(false);
    expect(counted('/cgi-bin/comment/close')).toBe(1);
  });

  test('the log cannot be changed, and holds no secret', async () => {
    const at = desk();
    const { id } = await send(at, { kind: 'publish' }, 1, { confirmedBy: '林小满' });
    const log = at.deliveries.log(id);
    expect(log[0]).toMatchObject({ event: 'started', detail: { confirmedBy: '林小满' } });
    expect(log.at(-1)).toMatchObject({ event: 'ended', detail: { state: 'done' } });
    expect(JSON.stringify(log)).not.toContain(APP.appSecret);
    expect(() => db.exec('DELETE FROM delivery_log')).toThrow('only grows');
    expect(() => db.exec("UPDATE delivery_log SET event = 'x'")).toThrow('only grows');
  });
});

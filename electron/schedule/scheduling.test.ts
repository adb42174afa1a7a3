import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { AccountKind } from '../../core/domain/account';
import { settingsSchema } from '../../core/domain/settings';
import { type ArticleId, articleIdSchema } from '../../core/domain/ids';
import type { Way } from '../../core/domain/way';
import { wallTimeAt } from '../../core/schedule/resolve';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { appText } from '../app-text';
import type { Db } from '../db/database';
import { openForTest, tempFolder } from '../db/testing/temp';
import type { SendRequest } from '../deliveries/enter';
import { WECHAT_PACE } from '../deliveries/pace';
import type { ArticleSnapshot, Clock } from '../deliveries/ports';
import { testArticle } from '../deliveries/testing/articles';
import { type SteppingClock, steppingClock } from '../deliveries/testing/clock';
import { type Desk, openDesk } from '../deliveries/testing/desk';
import { testPicture } from '../deliveries/testing/pictures';
import { type Scheduling, createScheduling } from './scheduling';

const APP = { appId: 'wx0000000000000001', appSecret: 'a-secret-of-the-tests-only' };
const HOUR_MS = 3_600_000;
const pictures = [testPicture('茶山.png', 40)];
const articleId = articleIdSchema.parse('00000000-0000-4000-8000-00000000000a');
const TO_ALL: Way = { kind: 'mass', audience: { kind: 'all' }, ignoreReprint: false };

let sandbox: Sandbox;
let clock: SteppingClock;
let articles: Map<ArticleId, ArticleSnapshot>;

beforeEach(async () => {
  clock = steppingClock();
  articles = new Map([[articleId, testArticle(pictures)]]);
  await serve('service');
});
afterEach(() => sandbox.close());

async function serve(type: AccountKind): Promise<void> {
  sandbox = await startSandbox({
    accounts: [{ name: '测试号', type, verified: true, ...APP }],
    now: clock.now,
    publishMs: 3_000,
  });
}

const at = () => sandbox.state().accounts[0]!;

/** Time goes by while something waits for it, and stands still for what is on its way then. */
function clockOfSchedules(isWaiting: () => boolean): Clock {
  return {
    now: clock.now,
    delay: (ms, signal) =>
      isWaiting()
        ? clock.delay(ms, signal)
        : new Promise((resolve) => {
            if (signal?.aborted === true) return resolve();
            signal?.addEventListener('abort', () => resolve(), { once: true });
          }),
  };
}

type Office = { desk: Desk; scheduling: Scheduling; notices: string[]; marks: boolean[] };

/** Deliveries and schedules over one database, as the application puts them together. */
function open(db: Db, place = 'here'): Office {
  const notices: string[] = [];
  const marks: boolean[] = [];
  const desk = openDesk({
    db,
    server: { address: sandbox.address, ...APP },
    articles,
    pictures,
    clock,
    pace: WECHAT_PACE,
  });
  const scheduling: Scheduling = createScheduling({
    db,
    clock: clockOfSchedules(() => scheduling.list().some(({ state }) => state === 'waiting')),
    deliveries: desk.deliveries,
    robot: { state: () => 'none', set: () => undefined, say: () => Promise.resolve(null) },
    place,
    settings: () => settingsSchema.parse({}),
    text: () => appText('zh-CN'),
    showNotice: (heading) => notices.push(heading),
    showNext: () => undefined,
    onChange: () => undefined,
    markScheduled: (_, scheduled) => marks.push(scheduled),
    onTrouble: (_, cause) => desk.unexpected.push(cause),
  });
  onTestFinished(async () => {
    await scheduling.close();
    await desk.deliveries.close();
  });
  return { desk, scheduling, notices, marks };
}

/** Confirms a sending for an hour from now. */
async function hold({ desk, scheduling }: Office, way: Way, kind: AccountKind = 'service') {
  const account = await desk.accounts.createSandbox('沙盒', kind);
  const request: SendRequest = { articleIds: [articleId], accountId: account.id, way };
  const wall = wallTimeAt(clock.now() + HOUR_MS, 'Asia/Shanghai');
  return desk.deliveries.start(request, scheduling.holdUntil(wall));
}

const effects = () => [at().publications.length, at().massSends.length];

test('what was confirmed goes out at its time, once, whatever was written since', async () => {
  const office = open(openForTest());
  const held = await hold(office, { kind: 'publish' });
  const startedMs = clock.now();
  expect(held.state).toBe('held');
  expect(at().drafts).toHaveLength(0);
  articles.set(articleId, testArticle(pictures, { title: '后来改的标题' }));

  office.scheduling.start();
  const ended = await office.desk.untilOver(held.id);
  expect(ended.state).toBe('done');
  expect(clock.now() - startedMs).toBeGreaterThan(HOUR_MS - 60_000);
  expect(effects()).toEqual([1, 0]);
  expect(at().publications[0]?.articles[0]?.title).toBe('春茶手记');
  expect(office.marks[0]).toBe(true);
  expect(office.marks.at(-1)).toBe(false);
  expect(office.desk.deliveries.log(held.id).map(({ event }) => event)).toEqual(
    expect.arrayContaining(['held', 'released', 'ended']),
  );
  expect(office.desk.unexpected).toEqual([]);
});

test('a process that dies between being due and the first step sends after its next start', async () => {
  const file = `${tempFolder()}/gaotai.sqlite`;
  const first = open(openForTest(file));
  const held = await hold(first, { kind: 'publish' });
  // Its deliveries take no steps any more, as if it had died right after the transaction.
  await first.desk.deliveries.close();
  await first.scheduling.sendNow(held.id);
  expect(effects()).toEqual([0, 0]);

  const next = open(openForTest(file));
  next.desk.deliveries.goOn();
  next.scheduling.start();
  expect((await next.desk.untilOver(held.id)).state).toBe('done');
  expect(effects()).toEqual([1, 0]);
});

test('two copies of a folder that are both told to mass send reach the readers once', async () => {
  const original = openForTest();
  const here = open(original);
  const held = await hold(here, TO_ALL);
  const copy = `${tempFolder()}/gaotai.sqlite`;
  await original.backup(copy);
  const there = open(openForTest(copy), 'there');

  await Promise.all([here.scheduling.sendNow(held.id), there.scheduling.sendNow(held.id)]);
  await Promise.all([here.desk.untilOver(held.id), there.desk.untilOver(held.id)]);
  expect(effects()).toEqual([0, 1]);
});

test('a spent allowance makes it ask instead of being refused by WeChat', async () => {
  await sandbox.close();
  await serve('subscription');
  const office = open(openForTest());
  const account = await office.desk.accounts.createSandbox('沙盒', 'subscription');
  const first = { articleIds: [articleId], accountId: account.id, way: TO_ALL };
  await office.desk.untilOver((await office.desk.deliveries.start(first)).id);
  const before = effects();
  articles.set(articleId, testArticle(pictures, { title: '第二篇' }));
  const held = await hold(office, TO_ALL, 'subscription');
  expect((await office.desk.deliveries.obstacle(held.id))?.code).toBe('mass-allowance-spent');
  await expect(office.scheduling.sendNow(held.id)).rejects.toThrow('mass-allowance-spent');
  expect(effects()).toEqual(before);
});

test('given up, it sends nothing and leaves the article free', async () => {
  const office = open(openForTest());
  const held = await hold(office, { kind: 'publish' });
  await expect(hold(office, { kind: 'publish' })).rejects.toThrow('delivery-in-progress');
  office.scheduling.cancel(held.id);
  expect(office.desk.deliveries.get(held.id).state).toBe('cancelled');
  office.scheduling.start();
  const again = await hold(office, { kind: 'publish' });
  expect((await office.desk.untilOver(again.id)).state).toBe('done');
  expect(effects()).toEqual([1, 0]);
});

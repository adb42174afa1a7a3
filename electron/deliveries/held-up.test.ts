import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { fail } from '../../core/result';
import type { Delivery } from '../../core/domain/delivery';
import { type DeliveryId, articleIdSchema } from '../../core/domain/ids';
import type { Way } from '../../core/domain/way';
import type { Db } from '../db/database';
import { openForTest } from '../db/testing/temp';
import { type Transport, httpTransport } from '../wechat/http';
import { massAllowance } from './mass-allowance';
import { WECHAT_PACE } from './pace';
import { testArticle } from './testing/articles';
import { type SteppingClock, steppingClock } from './testing/clock';
import { type Desk, openDesk } from './testing/desk';
import { testPicture } from './testing/pictures';

const APP = { appId: 'wx0000000000000001', appSecret: 'a-secret-of-the-tests-only' };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const pictures = [testPicture('茶山.png', 40)];
const articleId = articleIdSchema.parse('00000000-0000-4000-8000-00000000000a');
const PUBLISH: Way = { kind: 'publish' };
const TO_ALL: Way = { kind: 'mass', audience: { kind: 'all' }, ignoreReprint: true };
const SUBMIT = '/cgi-bin/freepublish/submit';
const SEND_ALL = '/cgi-bin/message/mass/sendall';
const READ_BACK = '/cgi-bin/draft/get';

let sandbox: Sandbox;
let clock: SteppingClock;
let db: Db;

beforeEach(async () => {
  // Ten in the morning in Beijing.
  clock = steppingClock(Date.UTC(2026, 10, 27, 2));
  db = openForTest();
  await serve(3_000);
});

async function serve(publishMs: number): Promise<void> {
  sandbox = await startSandbox({
    accounts: [{ name: '测试号', type: 'service', verified: true, ...APP }],
    now: clock.now,
    publishMs,
  });
}
afterEach(() => sandbox.close());

/** A desk whose calls go through `transport`. */
function deskOver(transport: Transport): Desk {
  const made = openDesk({
    db,
    server: { address: sandbox.address, ...APP },
    articles: new Map([[articleId, testArticle(pictures)]]),
    pictures,
    clock,
    pace: WECHAT_PACE,
    transport,
  });
  onTestFinished(() => made.deliveries.close());
  return made;
}

/** A desk whose first call of a route takes so long; `lost`: and has no answer. */
function deskWithDelay(route: string, ms: number, lost: 'before' | 'after' | null = null): Desk {
  let met = false;
  return deskOver(async (request) => {
    if (met || request.path !== route) return httpTransport(request);
    met = true;
    if (lost === 'before') {
      clock.advance(ms);
      return fail({ kind: 'timeout', effect: 'unknown' });
    }
    const answer = await httpTransport(request);
    clock.advance(ms);
    return lost === 'after' ? fail({ kind: 'timeout', effect: 'unknown' }) : answer;
  });
}

async function start(at: Desk, way: Way): Promise<Delivery> {
  const account = await at.accounts.createSandbox('沙盒', 'service');
  return at.deliveries.start({ articleIds: [articleId], accountId: account.id, way });
}

/** What was promised for this moment, and is handed over by its schedule. */
async function startAtItsTime(at: Desk, way: Way): Promise<DeliveryId> {
  const account = await at.accounts.createSandbox('沙盒', 'service');
  const { id } = await at.deliveries.start(
    { articleIds: [articleId], accountId: account.id, way },
    () => undefined,
  );
  at.deliveries.release(id, clock.now());
  at.deliveries.launchReleased(id);
  return id;
}

const released = () => {
  const { publications, massSends } = sandbox.state().accounts[0]!;
  return publications.length + massSends.length;
};
const counted = (path: string) => sandbox.calls().filter((call) => call.route === path).length;

describe.each([
  ['a publication', PUBLISH],
  ['a mass send', TO_ALL],
] as const)('%s that was held up', (_, way) => {
  test('for hours asks before it goes to readers, and goes when told to', async () => {
    const at = deskWithDelay(READ_BACK, 3 * HOUR);
    const wantedAtMs = clock.now();
    const asks = await at.untilOver((await start(at, way)).id);
    expect(asks).toMatchObject({ state: 'stopped', question: { kind: 'late' }, cancellable: true });
    expect(asks.question).toEqual({ kind: 'late', wantedAtMs });
    expect(released()).toBe(0);
    at.deliveries.answer(asks.id, 'send-now');
    expect((await at.untilOver(asks.id)).state).toBe('done');
    expect(released()).toBe(1);
  });

  test('for an hour goes out: somebody pressed the button today', async () => {
    const at = deskWithDelay(READ_BACK, HOUR);
    expect((await at.untilOver((await start(at, way)).id)).state).toBe('done');
  });

  test('beyond the grace of its time asks, within it goes out', async () => {
    const late = deskWithDelay(READ_BACK, 16 * MINUTE);
    const asks = await late.untilOver(await startAtItsTime(late, way));
    expect(asks.question?.kind).toBe('late');
    expect(released()).toBe(0);
    late.deliveries.cancel(asks.id);
    expect((await late.untilOver(asks.id)).state).toBe('cancelled');
    await late.until(asks.id, ({ state }) => state === 'cancelled');
    expect(sandbox.state().accounts[0]!.drafts).toEqual([]);

    const inTime = deskWithDelay(READ_BACK, 14 * MINUTE);
    expect((await inTime.untilOver(await startAtItsTime(inTime, way))).state).toBe('done');
    expect(released()).toBe(1);
  });

  test('until its vault was opened again asks all the same', async () => {
    const at = deskWithDelay(READ_BACK, 3 * HOUR);
    const { id } = await start(at, way);
    await at.until(id, ({ question }) => question?.kind === 'late');
    db.exec(`UPDATE deliveries SET question_json = NULL, error_json = '{"code":"vault-locked"}'`);
    at.deliveries.goOnAfterUnlock();
    await at.until(id, ({ state }) => state === 'running');
    expect((await at.untilOver(id)).question?.kind).toBe('late');
    expect(released()).toBe(0);
  });

  test('after a request that never arrived is asked for, not repeated', async () => {
    const route = way.kind === 'mass' ? SEND_ALL : SUBMIT;
    const at = deskWithDelay(route, 3 * HOUR, 'before');
    const asks = await at.untilOver((await start(at, way)).id);
    expect(asks).toMatchObject({ question: { kind: 'late' }, cancellable: true });
    expect([released(), counted(route)]).toEqual([0, 0]);
    at.deliveries.answer(asks.id, 'send-now');
    expect((await at.untilOver(asks.id)).state).toBe('done');
    expect(released()).toBe(1);
  });

  test('after a request whose answer was lost is found, and asks nothing', async () => {
    const route = way.kind === 'mass' ? SEND_ALL : SUBMIT;
    const at = deskWithDelay(route, 3 * HOUR, 'after');
    const ended = await at.untilOver((await start(at, way)).id);
    expect(ended).toMatchObject({ state: 'done', question: null });
    expect(released()).toBe(1);
  });
});

test('a draft is made however late it is: readers see nothing of it', async () => {
  const at = deskWithDelay('/cgi-bin/draft/add', 30 * HOUR);
  expect((await at.untilOver((await start(at, { kind: 'draft' })).id)).state).toBe('done');
});

test('a protected mass send without a number is not asked for again once WeChat has forgotten it', async () => {
  await sandbox.act({
    action: 'setAccount',
    appId: APP.appId,
    settings: { massProtection: true, protectionTellsMsgId: false },
  });
  const at = deskWithDelay(SEND_ALL, 25 * HOUR);
  const asks = await at.untilOver((await start(at, TO_ALL)).id);
  expect(asks).toMatchObject({
    state: 'stopped',
    question: { kind: 'outcome-unknown', way: 'mass' },
  });
  expect(counted(SEND_ALL)).toBe(1);
});

describe('a mass send that the daily limit held up until the next day', () => {
  async function held(at: Desk): Promise<Delivery> {
    sandbox.faults.add({ route: SEND_ALL, kind: 'errcode', errcode: 45009 });
    const asks = await at.untilOver((await start(at, TO_ALL)).id);
    expect(asks.question?.kind).toBe('late');
    return asks;
  }

  test('counts on the day on which it went out', async () => {
    const at = deskWithDelay(SEND_ALL, 0);
    const { id, accountId } = await held(at);
    at.deliveries.answer(id, 'send-now');
    expect((await at.untilOver(id)).state).toBe('done');
    const allowance = await massAllowance({ db, clock, accounts: at.accounts }, accountId, false);
    expect(allowance.toAllToday?.left).toBe(0);
  });

  test('waits for the administrator, however long ago it was first tried', async () => {
    await sandbox.act({
      action: 'setAccount',
      appId: APP.appId,
      settings: { massProtection: true, protectionTellsMsgId: false },
    });
    const at = deskWithDelay(SEND_ALL, 0);
    const { id } = await held(at);
    clock.advance(20 * HOUR);
    at.deliveries.answer(id, 'send-now');
    const then = await at.until(
      id,
      ({ state, question }) => state === 'awaiting-admin' || question !== null,
    );
    expect(then).toMatchObject({ state: 'awaiting-admin', question: null });
  });
});

test('a publication that WeChat reviews for minutes is not submitted twice when the answer was lost', async () => {
  await sandbox.close();
  await serve(8 * MINUTE);
  const at = deskWithDelay(SUBMIT, 0, 'after');
  expect((await at.untilOver((await start(at, PUBLISH)).id)).state).toBe('done');
  expect([released(), counted(SUBMIT)]).toEqual([1, 1]);
});

test('an account stays while something waits for its time with it', async () => {
  const at = deskWithDelay(SUBMIT, 0);
  const account = await at.accounts.createSandbox('沙盒', 'service');
  const { id } = await at.deliveries.start(
    { articleIds: [articleId], accountId: account.id, way: PUBLISH },
    () => undefined,
  );
  expect(() => at.accounts.remove(account.id)).toThrow('delivery-in-progress');
  at.deliveries.cancel(id);
  at.accounts.remove(account.id);
  expect(at.accounts.get(account.id)).toBeNull();
});

test('a draft that comes late, after a second call was refused, is found and not made twice', async () => {
  const add = '/cgi-bin/draft/add';
  let onItsWay: (() => Promise<unknown>) | null = null;
  const at = deskOver(async (request) => {
    if (request.path !== add || onItsWay !== null) return httpTransport(request);
    onItsWay = () => httpTransport(request);
    sandbox.faults.add({ route: add, kind: 'errcode', errcode: 40164, times: 1 });
    return fail({ kind: 'timeout', effect: 'unknown' });
  });
  const refused = await at.untilOver((await start(at, { kind: 'draft' })).id);
  expect(refused).toMatchObject({ state: 'stopped', error: { code: 'wechat-refused' } });
  expect(sandbox.state().accounts[0]!.drafts).toEqual([]);
  await onItsWay!();
  at.deliveries.resume(refused.id);
  expect((await at.untilOver(refused.id)).state).toBe('done');
  expect(sandbox.state().accounts[0]!.drafts).toHaveLength(1);
});

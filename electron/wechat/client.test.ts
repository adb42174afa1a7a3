import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { accountIdSchema } from '../../core/domain/ids';
import { DAILY_LIMITS, nextBeijingMidnightMs } from '../../core/domain/quota';
import { type Result, ok } from '../../core/result';
import { insertAccountRow } from '../accounts/account-queries';
import { openForTest } from '../db/testing/temp';
import { type Budget, createBudget } from './budget';
import { createWechatClient } from './client';
import { type Transport, httpTransport } from './http';

const APP = { appId: 'wx0000000000000001', appSecret: 'a-secret-of-the-tests-only' };
const unlimited: Budget = { spend: () => ok(null) };

let sandbox: Sandbox;
let nowMs: number;

beforeEach(async () => {
  nowMs = Date.now();
  sandbox = await startSandbox({
    accounts: [{ name: '测试号', type: 'service', verified: true, ...APP }],
    now: () => nowMs,
  });
});
afterEach(() => sandbox.close());

function client(options: { secret?: string; transport?: Transport; budget?: Budget } = {}) {
  return createWechatClient({
    credentials: () =>
      Promise.resolve(
        ok({ address: sandbox.address, ...APP, appSecret: options.secret ?? APP.appSecret }),
      ),
    transport: options.transport ?? httpTransport,
    budget: options.budget ?? unlimited,
    now: () => nowMs,
    delay: () => Promise.resolve(),
  });
}

const counted = (path: string) => sandbox.calls().filter((call) => call.route === path).length;
const errcodeOf = (result: Result<unknown, { kind: string }>) =>
  !result.ok && 'errcode' in result.error ? result.error.errcode : null;

describe('the token', () => {
  test('is fetched once for many who wait for it', async () => {
    const asked = client();
    const results = await Promise.all(Array.from({ length: 40 }, () => asked.countDrafts()));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(counted('/cgi-bin/stable_token')).toBe(1);
  });

  test('is renewed once for many whose token was refused, and each call is repeated once', async () => {
    const asked = client();
    await asked.countDrafts();
    sandbox.faults.add({ route: '/cgi-bin/draft/count', kind: 'expiredToken' });
    const results = await Promise.all(Array.from({ length: 20 }, () => asked.countDrafts()));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(counted('/cgi-bin/stable_token')).toBe(2);
  });

  test('that WeChat gives out again and refuses again is replaced by force', async () => {
    const bodies: unknown[] = [];
    const asked = client({
      transport: (request) => {
        if (request.path !== '/cgi-bin/stable_token') {
          return Promise.resolve(
            request.query['access_token'] === 'new'
              ? ok({ value: { total_count: 3 }, serverTimeMs: null })
              : {
                  ok: false,
                  error: { kind: 'refused', effect: 'none', errcode: 40001, errmsg: '', rid: null },
                },
          );
        }
        const value = request.body?.kind === 'json' ? request.body.value : null;
        const force = JSON.stringify(value).includes('"force_refresh":true');
        bodies.push(force);
        const access_token = force ? 'new' : 'old';
        return Promise.resolve(
          ok({ value: { access_token, expires_in: 7200 }, serverTimeMs: null }),
        );
      },
    });
    expect(await asked.countDrafts()).toEqual(ok({ total_count: 3 }));
    expect(bodies).toEqual([false, false, true]);
  });

  test('that is refused for ever ends in the refusal, not in a loop', async () => {
    sandbox.faults.add({
      route: '/cgi-bin/draft/count',
      kind: 'errcode',
      errcode: 40001,
      times: 99,
    });
    expect(errcodeOf(await client().countDrafts())).toBe(40001);
    expect(counted('/cgi-bin/draft/count')).toBeLessThanOrEqual(3);
    expect(counted('/cgi-bin/stable_token')).toBeLessThanOrEqual(3);
  });

  test('is asked for once when the AppSecret is wrong', async () => {
    expect(errcodeOf(await client({ secret: 'another-secret' }).countDrafts())).toBe(40125);
    expect(counted('/cgi-bin/stable_token')).toBe(1);
    expect(counted('/cgi-bin/draft/count')).toBe(0);
  });

  test('is fetched anew before it runs out', async () => {
    const asked = client();
    await asked.countDrafts();
    nowMs += 7_100_000;
    expect((await asked.countDrafts()).ok).toBe(true);
    expect(counted('/cgi-bin/stable_token')).toBe(2);
    expect(counted('/cgi-bin/draft/count')).toBe(2);
  });
});

describe('a repetition', () => {
  test('is made of reads, a few times', async () => {
    sandbox.faults.add({ route: '/cgi-bin/draft/count', kind: 'http500', times: 2 });
    expect((await client().countDrafts()).ok).toBe(true);
    expect(counted('/cgi-bin/draft/count')).toBe(3);
    sandbox.faults.add({ route: '/cgi-bin/draft/count', kind: 'html', times: 99 });
    expect((await client().countDrafts()).ok).toBe(false);
    expect(counted('/cgi-bin/draft/count')).toBe(6);
  });

  test('is never made of a call that changes something', async () => {
    sandbox.faults.add({ route: '/cgi-bin/freepublish/submit', kind: 'dropAfter', times: 9 });
    const failed = await client().submitPublication('x');
    expect(failed).toMatchObject({ ok: false, error: { effect: 'unknown' } });
    expect(counted('/cgi-bin/freepublish/submit')).toBe(1);
  });
});

describe('the budget of a day', () => {
  test('is kept per account, refuses before the call, and starts again at midnight in Beijing', async () => {
    const db = openForTest();
    const id = accountIdSchema.parse('00000000-0000-4000-8000-000000000001');
    insertAccountRow(db, {
      id,
      name: '号',
      kind: 'service',
      appId: APP.appId,
      apiAddress: sandbox.address,
      sandbox: false,
      sealedSecret: null,
      createdAtMs: 0,
      abilities: null,
      proxy: null,
      externalLinks: false,
    });
    const limited = () => client({ budget: createBudget(db, id, () => nowMs) });
    await limited().countDrafts();
    db.exec(`UPDATE api_usage SET used = ${DAILY_LIMITS.draftCount} WHERE call = 'draftCount'`);
    expect(await limited().countDrafts()).toEqual({
      ok: false,
      error: {
        kind: 'budget',
        effect: 'none',
        call: 'draftCount',
        limit: 1000,
        resumeAtMs: nextBeijingMidnightMs(nowMs),
      },
    });
    expect(counted('/cgi-bin/draft/count')).toBe(1);
    nowMs = nextBeijingMidnightMs(nowMs);
    expect((await limited().countDrafts()).ok).toBe(true);
  });
});

describe('ids', () => {
  test('that come as numbers are held as strings', async () => {
    const transport: Transport = (request) =>
      Promise.resolve(
        ok({
          value: request.path.endsWith('token')
            ? { access_token: 't', expires_in: 7200 }
            : { errcode: 0, publish_id: 2247483650 },
          serverTimeMs: null,
        }),
      );
    expect(await client({ transport }).submitPublication('m')).toEqual(
      ok({ publishId: '2247483650', msgDataId: null }),
    );
  });

  test('of an article that came as a number can be used to withdraw it', async () => {
    const transport: Transport = (request) =>
      Promise.resolve(
        ok({
          value: request.path.endsWith('token')
            ? { access_token: 't', expires_in: 7200 }
            : {
                publish_id: 1,
                publish_status: 0,
                article_id: 2247483651,
                article_detail: {
                  item: [
                    { idx: '2', article_url: 'https://second.example' },
                    { idx: '1', article_url: 'https://first.example' },
                  ],
                },
              },
          serverTimeMs: null,
        }),
      );
    expect(await client({ transport }).getPublication('1')).toEqual(
      ok({
        status: 'published',
        articleId: '2247483651',
        urls: ['https://first.example', 'https://second.example'],
        failed: [],
      }),
    );
  });

  test('beyond what a number holds keep their last digit on the way to WeChat', async () => {
    const asked: unknown[] = [];
    const transport: Transport = (request) => {
      if (request.body?.kind === 'json') asked.push(request.body.value);
      return Promise.resolve(
        ok({ value: { access_token: 't', expires_in: 7200 }, serverTimeMs: null }),
      );
    };
    const at = client({ transport });
    for (const msgDataId of ['2247483650', '9007199254740993']) {
      await at.setComments({ msgDataId, index: 0, open: true });
    }
    expect(asked.slice(1)).toEqual([
      { msg_data_id: 2247483650, index: 0 },
      { msg_data_id: '9007199254740993', index: 0 },
    ]);
  });
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Sandbox } from '../server';
import { connect, postJson, start, subscription, type TestClient } from '../test-client';

/** 23:30 on the evening of 1 June in Beijing. */
const EVENING = Date.UTC(2026, 5, 1, 15, 30);

let sandbox: Sandbox;
let client: TestClient;
let nowMs = EVENING;
beforeEach(async () => {
  nowMs = EVENING;
  sandbox = await start({ now: () => nowMs, quotas: { '/cgi-bin/draft/count': 2 } });
  client = await connect(sandbox);
});
afterEach(() => sandbox.close());

const count = () => client.get('/cgi-bin/draft/count');

it('refuses the call after the last one of the day, and starts again at midnight in Beijing', async () => {
  await count();
  expect(await count()).toEqual({ total_count: 0 });
  expect(await count()).toMatchObject({ errcode: 45009 });
  nowMs += 31 * 60_000;
  expect(await count()).toEqual({ total_count: 0 });
});

it('tells what is used and left, and knows no other paths', async () => {
  await count();
  const ask = (cgi_path: string) => client.post('/cgi-bin/openapi/quota/get', { cgi_path });
  expect(await ask('/cgi-bin/draft/count')).toMatchObject({
    errcode: 0,
    quota: { daily_limit: 2, used: 1, remain: 1 },
  });
  expect(await ask('/cgi-bin/freepublish/get')).toMatchObject({ quota: { daily_limit: 100 } });
  expect(await ask('/cgi-bin/stable_token')).toMatchObject({
    rate_limit: { call_count: 10_000, refresh_second: 60 },
  });
  expect(await ask('/nowhere')).toMatchObject({ errcode: 76021 });
});

it('lets the counters be set back ten times a month, by either call', async () => {
  const { appId: appid, appSecret: appsecret } = subscription;
  await count();
  await count();
  expect(await client.post('/cgi-bin/clear_quota', { appid })).toMatchObject({ errcode: 0 });
  expect(await count()).toEqual({ total_count: 0 });
  const v2 = () => postJson(`${sandbox.address}/cgi-bin/clear_quota/v2`, { appid, appsecret });
  for (let times = 2; times <= 10; times += 1) expect(await v2()).toMatchObject({ errcode: 0 });
  expect(await v2()).toMatchObject({ errcode: 48006 });
  nowMs += 31 * 86_400_000;
  expect(await v2()).toMatchObject({ errcode: 0 });
});

it('gives followers of past days only, at most seven at once', async () => {
  const ask = (begin_date: string, end_date: string) =>
    client.post('/datacube/getusercumulate', { begin_date, end_date });
  expect(await ask('2026-05-25', '2026-05-31')).toMatchObject({
    list: expect.arrayContaining([{ ref_date: '2026-05-31', user_source: 0, cumulate_user: 128 }]),
  });
  expect(await ask('2026-05-24', '2026-05-31')).toMatchObject({ errcode: 61501 });
  expect(await ask('2026-06-01', '2026-06-01')).toMatchObject({ errcode: 61501 });
  expect(await ask('yesterday', '2026-05-31')).toMatchObject({ errcode: 61500 });
});

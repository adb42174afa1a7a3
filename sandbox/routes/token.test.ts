import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../server';
import { connect, postJson, readReply, start, subscription, text } from '../test-client';

const MINUTE = 60_000;
let sandbox: Sandbox;
let nowMs = Date.UTC(2026, 5, 1, 4);

beforeEach(async () => {
  nowMs = Date.UTC(2026, 5, 1, 4);
  sandbox = await start({ now: () => nowMs });
});
afterEach(() => sandbox.close());

const credentials = {
  grant_type: 'client_credential',
  appid: subscription.appId,
  secret: subscription.appSecret,
};
const stable = (fields: object = {}) =>
  postJson(`${sandbox.address}/cgi-bin/stable_token`, { ...credentials, ...fields });
const plain = async (fields: object = {}) => {
  const query = new URLSearchParams({ ...credentials, ...fields });
  return readReply(await fetch(`${sandbox.address}/cgi-bin/token?${query}`));
};
const count = async (token: string) =>
  readReply(await fetch(`${sandbox.address}/cgi-bin/draft/count?access_token=${token}`));

describe('stable_token', () => {
  it('gives the same token with what is left of its life', async () => {
    const first = await stable();
    expect(first).toEqual({ access_token: expect.any(String), expires_in: 7200 });
    nowMs += 10 * MINUTE;
    expect(await stable()).toEqual({ access_token: first.access_token, expires_in: 6600 });
  });

  it('renews by itself five minutes before the end, and the old one lives on to its end', async () => {
    const first = text(await stable(), 'access_token');
    nowMs += 116 * MINUTE;
    const second = text(await stable(), 'access_token');
    expect(second).not.toBe(first);
    expect(await count(first)).toEqual({ total_count: 0 });
    nowMs += 5 * MINUTE;
    expect(await count(first)).toMatchObject({ errcode: 42001 });
    expect(await count(second)).toEqual({ total_count: 0 });
  });

  it('replaces the token at once when forced, at most every 30 seconds and 20 times a day', async () => {
    const first = text(await stable(), 'access_token');
    const second = text(await stable({ force_refresh: true }), 'access_token');
    expect(await count(first)).toMatchObject({ errcode: 40001 });
    expect(await count(second)).toEqual({ total_count: 0 });
    expect(await stable({ force_refresh: true })).toMatchObject({ errcode: 45011 });
    for (let times = 2; times <= 20; times += 1) {
      nowMs += 30_000;
      expect(await stable({ force_refresh: true })).toHaveProperty('access_token');
    }
    nowMs += 30_000;
    expect(await stable({ force_refresh: true })).toMatchObject({ errcode: 45009 });
    nowMs += 24 * 60 * MINUTE;
    expect(await stable({ force_refresh: true })).toHaveProperty('access_token');
  });

  it.each([
    [{ grant_type: 'password' }, 40002],
    [{ appid: '' }, 41002],
    [{ appid: subscription.appId.toUpperCase() }, 40013],
    [{ secret: '' }, 41004],
    [{ secret: 'wrong' }, 40125],
  ])('refuses %o with %i', async (fields, errcode) => {
    expect(await stable(fields)).toMatchObject({ errcode });
  });

  it('asks for POST', async () => {
    const reply = await readReply(await fetch(`${sandbox.address}/cgi-bin/stable_token`));
    expect(reply).toMatchObject({ errcode: 43002 });
  });
});

describe('token', () => {
  it('gives a new one each time; the one before goes on for five minutes', async () => {
    const first = text(await plain(), 'access_token');
    const second = text(await plain(), 'access_token');
    expect(second).not.toBe(first);
    nowMs += 4 * MINUTE;
    expect(await count(first)).toEqual({ total_count: 0 });
    nowMs += 2 * MINUTE;
    expect(await count(first)).toMatchObject({ errcode: 40001 });
    expect(await count(second)).toEqual({ total_count: 0 });
  });

  it('does not touch the stable token', async () => {
    const kept = text(await stable(), 'access_token');
    await plain();
    await plain();
    nowMs += 10 * MINUTE;
    expect(await count(kept)).toEqual({ total_count: 0 });
  });

  it('refuses a wrong secret and a POST', async () => {
    expect(await plain({ secret: 'wrong' })).toMatchObject({ errcode: 40125 });
    expect(await postJson(`${sandbox.address}/cgi-bin/token`, '')).toMatchObject({
      errcode: 43001,
    });
  });
});

describe('a call with a token', () => {
  it('tells a missing, a malformed and an unknown one apart, in 200 with a request id', async () => {
    const none = await fetch(`${sandbox.address}/cgi-bin/draft/count`);
    expect(none.status).toBe(200);
    const reply = await readReply(none);
    expect(reply.errcode).toBe(41001);
    expect(reply.errmsg).toMatch(/ rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
    expect(await count('a b')).toMatchObject({ errcode: 40014 });
    expect(await count('x'.repeat(140))).toMatchObject({ errcode: 40001 });
  });

  it('answers 40066 where there is no such call', async () => {
    const client = await connect(sandbox);
    expect(await client.get('/cgi-bin/nothing')).toMatchObject({ errcode: 40066 });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../server';
import { connect, makePng, postJson, start, type TestClient, unverified } from '../test-client';

const ADD = '/cgi-bin/draft/add';
let sandbox: Sandbox;
let client: TestClient;
let thumb: string;
beforeEach(async () => {
  sandbox = await start();
  client = await connect(sandbox);
  thumb = await client.cover();
});
afterEach(() => sandbox.close());

const add = () =>
  client.post(ADD, { articles: [{ title: '一', content: '<p>x</p>', thumb_media_id: thumb }] });
const drafts = () => sandbox.state().accounts[0]?.drafts.length;
const lastCall = () => sandbox.calls().at(-1);

describe('a fault', () => {
  it('breaks the connection before anything happens', async () => {
    sandbox.faults.add({ route: ADD, kind: 'dropBefore' });
    await expect(add()).rejects.toThrow();
    expect(drafts()).toBe(0);
    expect(lastCall()).toMatchObject({ fault: 'dropBefore', outcome: 'none', answered: false });
    expect(await add()).toHaveProperty('media_id');
  });

  it('breaks the connection after the call took effect', async () => {
    sandbox.faults.add({ route: ADD, kind: 'dropAfter' });
    await expect(add()).rejects.toThrow();
    expect(drafts()).toBe(1);
    expect(lastCall()).toMatchObject({ fault: 'dropAfter', outcome: 'effect', answered: false });
  });

  it('answers half of the JSON', async () => {
    sandbox.faults.add({ route: ADD, kind: 'truncatedJson' });
    await expect(add()).rejects.toThrow(SyntaxError);
    expect(drafts()).toBe(1);
  });

  it.each(['before', 'after'] as const)('answers 500 or a page, %s the effect', async (when) => {
    const url = `${sandbox.address}${ADD}?access_token=${client.token}`;
    const body = JSON.stringify({
      articles: [{ title: '一', content: '<p>x</p>', thumb_media_id: thumb }],
    });
    sandbox.faults.add({ route: ADD, kind: 'http500', when });
    sandbox.faults.add({ route: ADD, kind: 'html', when });
    expect((await fetch(url, { method: 'POST', body })).status).toBe(500);
    expect(await (await fetch(url, { method: 'POST', body })).text()).toContain('<html>');
    expect(drafts()).toBe(when === 'after' ? 2 : 0);
  });

  it('answers a code with the words of WeChat, or with given ones', async () => {
    sandbox.faults.add({ route: ADD, kind: 'errcode', errcode: -1, times: 2 });
    sandbox.faults.add({ route: ADD, kind: 'errcode', errcode: 40164 });
    sandbox.faults.add({ route: ADD, kind: 'errcode', errcode: 12345, errmsg: 'new one' });
    expect(await add()).toMatchObject({ errcode: -1 });
    expect(await add()).toMatchObject({ errcode: -1 });
    const { errcode, errmsg } = await add();
    expect(errcode).toBe(40164);
    expect(errmsg).toMatch(
      /^invalid ip 127\.0\.0\.1 ipv6 ::ffff:127\.0\.0\.1, not in whitelist rid: /,
    );
    expect((await add()).errmsg).toMatch(/^new one rid: /);
    expect(drafts()).toBe(0);
  });

  it('lets the token run out; the next stable_token is another one', async () => {
    sandbox.faults.add({ route: ADD, kind: 'expiredToken' });
    expect(await add()).toMatchObject({ errcode: 42001 });
    expect((await connect(sandbox)).token).not.toBe(client.token);
  });

  it('delays, and the effect comes even if the caller has gone', async () => {
    sandbox.faults.add({ route: ADD, kind: 'delay', delayMs: 30_000, when: 'after' });
    const url = `${sandbox.address}${ADD}?access_token=${client.token}`;
    const body = JSON.stringify({
      articles: [{ title: '一', content: '<p>x</p>', thumb_media_id: thumb }],
    });
    const call = fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(200) });
    await expect(call).rejects.toThrow();
    expect(drafts()).toBe(1);
  });

  it('hits only the account and the route it is meant for', async () => {
    sandbox.faults.add({ route: '*', kind: 'errcode', errcode: -1, appId: unverified.appId });
    expect(await add()).toHaveProperty('media_id');
    await expect(connect(sandbox, unverified)).rejects.toThrow();
  });
});

describe('the control path', () => {
  const control = () => `${sandbox.address}/__sandbox/faults`;
  const order = (body: string, headers: Record<string, string>) =>
    fetch(control(), { method: 'POST', body, headers });
  const asJson = { 'content-type': 'application/json' };

  it('orders, lists and clears faults', async () => {
    const fault = JSON.stringify({ route: ADD, kind: 'errcode', errcode: 45009, times: 5 });
    expect((await order(fault, asJson)).status).toBe(200);
    expect(await add()).toMatchObject({ errcode: 45009 });
    const listed = await fetch(control());
    expect(await listed.json()).toMatchObject([{ route: ADD, times: 4 }]);
    await fetch(control(), { method: 'DELETE' });
    expect(await add()).toHaveProperty('media_id');
  });

  it('refuses what it does not know, and what a web page could send', async () => {
    const fault = JSON.stringify({ route: ADD, kind: 'dropBefore' });
    expect((await order('{"route":"/x","kind":"magic"}', asJson)).status).toBe(400);
    expect((await order('nonsense', asJson)).status).toBe(400);
    expect((await order(fault, { 'content-type': 'text/plain' })).status).toBe(415);
    expect(sandbox.faults.list()).toEqual([]);
  });

  it('gives the calls in order, without tokens or secrets', async () => {
    await client.upload('/cgi-bin/media/uploadimg', 'a.png', makePng(2, 2));
    await postJson(`${sandbox.address}${ADD}?access_token=wrong`, '{}');
    const answer = await (await fetch(`${sandbox.address}/__sandbox/calls`)).text();
    expect(JSON.parse(answer)).toMatchObject([
      { seq: 1, route: '/cgi-bin/stable_token', outcome: 'effect' },
      { seq: 2, route: '/cgi-bin/material/add_material' },
      { seq: 3, route: '/cgi-bin/media/uploadimg', method: 'POST', answered: true },
      { seq: 4, route: ADD, appId: null, outcome: 'refused', errcode: 40014 },
    ]);
    expect(answer).not.toContain(client.token);
    expect(answer).not.toContain('secret');
  });
});

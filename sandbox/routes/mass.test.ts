import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { SandboxAccount } from '../options';
import type { Sandbox } from '../server';
import { connect, start, subscription, text, type TestClient, unverified } from '../test-client';

const SENDALL = '/cgi-bin/message/mass/sendall';
const GET = '/cgi-bin/message/mass/get';
const MINUTE = 60_000;
const DAY = 86_400_000;
const service: SandboxAccount = {
  name: '测试服务号',
  type: 'service',
  verified: true,
  appId: 'wxtest000000000003',
  appSecret: 'secret-of-the-service-account',
};

let sandbox: Sandbox;
let client: TestClient;
let nowMs = 0;
beforeEach(async () => {
  nowMs = Date.UTC(2026, 5, 1, 4);
  sandbox = await start({
    now: () => nowMs,
    publishMs: 1_000,
    accounts: [subscription, unverified, service],
    followers: 12,
    tokenLifeMs: 400 * DAY,
  });
  client = await connect(sandbox);
});
afterEach(() => sandbox.close());

const toAll = { is_to_all: true };
const words = (content: string) => ({ msgtype: 'text', text: { content } });
const say = (content: string, clientmsgid?: string) =>
  client.post(SENDALL, { filter: toAll, ...words(content), clientmsgid });
const state = (account = subscription) =>
  sandbox.state().accounts.find((a) => a.appId === account.appId);

async function sendNews(fields: object = {}, more: object = {}) {
  const mediaId = text(await client.draft({ ...fields }), 'media_id');
  const news = { filter: toAll, msgtype: 'mpnews', mpnews: { media_id: mediaId }, ...more };
  return { mediaId, news, reply: await client.post(SENDALL, news) };
}

async function openids(of: TestClient, count: number): Promise<string[]> {
  const shape = z.object({ data: z.object({ openid: z.array(z.string()) }) });
  return shape.parse(await of.get('/cgi-bin/user/get')).data.openid.slice(0, count);
}

describe('sending articles to all', () => {
  it('takes the draft away when it is done, and the articles can be read and withdrawn', async () => {
    const { mediaId, reply } = await sendNews({ title: '群发了' });
    expect(reply).toEqual({
      errcode: 0,
      errmsg: 'send job submission success',
      msg_id: expect.any(Number),
      msg_data_id: expect.any(Number),
    });
    const status = () => client.post(GET, { msg_id: String(reply.msg_id) });
    expect(await status()).toEqual({ msg_id: reply.msg_id, msg_status: 'SENDING' });
    expect(await client.get('/cgi-bin/draft/count')).toEqual({ total_count: 1 });
    const remove = (fields: object) => client.post('/cgi-bin/message/mass/delete', fields);
    expect(await remove({ msg_id: reply.msg_id })).toMatchObject({ errcode: 40065 });
    nowMs += 1_000;
    expect(await status()).toMatchObject({ msg_status: 'SEND_SUCCESS' });
    expect(await client.post('/cgi-bin/draft/get', { media_id: mediaId })).toMatchObject({
      errcode: 40007,
    });
    const url = state()?.massSends[0]?.articles[0]?.url ?? '';
    expect(await (await fetch(url)).text()).toContain('群发了');
    expect(await (await fetch(sandbox.address)).text()).toContain('群发了');
    expect(await remove({ url, article_idx: 2 })).toMatchObject({ errcode: 40060 });
    expect(await remove({ url })).toMatchObject({ errcode: 0 });
    expect(await status()).toMatchObject({ msg_status: 'DELETE' });
    expect(await (await fetch(url)).text()).toContain('该内容已被发布者删除');
    expect(await remove({ msg_id: 1 })).toMatchObject({ errcode: 40059 });
  });

  it('fails as ordered and keeps the draft and the allowance', async () => {
    sandbox.faults.add({ route: SENDALL, kind: 'massOutcome', outcome: 'err(20013)' });
    const { reply } = await sendNews();
    nowMs += 1_000;
    expect(await client.post(GET, { msg_id: reply.msg_id })).toMatchObject({
      msg_status: 'SEND_FAIL',
    });
    expect(state()?.massSends[0]?.outcome).toBe('err(20013)');
    expect(await client.get('/cgi-bin/draft/count')).toEqual({ total_count: 1 });
    expect((await sendNews()).reply).toMatchObject({ errcode: 0 });
  });

  it.each([
    ['reprint', 0, 'SEND_FAIL'],
    ['reprint', 1, 'SEND_SUCCESS'],
    ['noReprint', 1, 'SEND_FAIL'],
  ] as const)('checks originality: %s, ignore %i: %s', async (obstacle, ignore, end) => {
    const mediaId = text(await client.draft(), 'media_id');
    const { appId } = subscription;
    await sandbox.act({ action: 'setObstacle', appId, mediaId, obstacle });
    const mpnews = { media_id: mediaId };
    const more = { filter: toAll, msgtype: 'mpnews', mpnews, send_ignore_reprint: ignore };
    const reply = await client.post(SENDALL, more);
    nowMs += 1_000;
    expect(await client.post(GET, { msg_id: reply.msg_id })).toMatchObject({ msg_status: end });
  });

  it('is stopped by what stands in the way on the website, until somebody saves there', async () => {
    const mediaId = text(await client.draft(), 'media_id');
    const { appId } = subscription;
    const send = () =>
      client.post(SENDALL, { filter: toAll, msgtype: 'mpnews', mpnews: { media_id: mediaId } });
    for (const obstacle of [48021, 45062, 41040] as const) {
      await sandbox.act({ action: 'setObstacle', appId, mediaId, obstacle });
      expect(await send()).toMatchObject({ errcode: obstacle });
    }
    await sandbox.act({ action: 'editDraft', appId, mediaId, fields: { title: '改过' } });
    expect(await send()).toMatchObject({ errcode: 0 });
  });
});

describe('clientmsgid', () => {
  it('is known again for a day: too fast within a minute, then the first number', async () => {
    const first = await say('你好', 'gaotai-1');
    expect(await say('你好', 'gaotai-1')).toMatchObject({ errcode: 45066 });
    nowMs += MINUTE - 1;
    expect(await say('别的', 'gaotai-1')).toMatchObject({ errcode: 45066 });
    nowMs += MINUTE;
    expect(await say('别的', 'gaotai-1')).toMatchObject({ errcode: 45065, msg_id: first.msg_id });
    nowMs += DAY;
    const later = await say('你好', 'gaotai-1');
    expect(later).toMatchObject({ errcode: 0 });
    expect(later.msg_id).not.toBe(first.msg_id);
    expect(await say('x', 'é'.repeat(17))).toMatchObject({ errcode: 45067 });
  });

  it('is made from audience and content if there is none', async () => {
    const { news, reply } = await sendNews();
    nowMs += MINUTE;
    expect(await client.post(SENDALL, news)).toMatchObject({
      errcode: 45065,
      msg_id: reply.msg_id,
    });
    expect(await say('别的')).toMatchObject({ errcode: 45028 });
  });

  it('is not taken by a call that was refused', async () => {
    expect(await say('', 'same')).toMatchObject({ errcode: 44004 });
    expect(await say('有字', 'same')).toMatchObject({ errcode: 0 });
  });

  it('never lets one id through twice, whatever the times between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: DAY / 6 }), { minLength: 1, maxLength: 5 }),
        async (waits) => {
          const id = `p-${nowMs}`;
          nowMs += 3 * DAY;
          const codes = [(await say('一', id)).errcode];
          for (const wait of waits) {
            nowMs += wait;
            codes.push((await say('一', id)).errcode);
          }
          expect(codes.filter((code) => code === 0)).toHaveLength(1);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('the allowance', () => {
  it('of a subscription account is one a day, to all or to a tag, until midnight in Beijing', async () => {
    expect(await say('一')).toMatchObject({ errcode: 0 });
    const tag = { filter: { is_to_all: false, tag_id: 2 }, ...words('二') };
    expect(await client.post(SENDALL, tag)).toMatchObject({ errcode: 45028 });
    expect(state()?.allowance).toEqual({ leftToday: 0, leftThisMonth: null });
    nowMs += 12 * 3_600_000;
    expect(await client.post(SENDALL, tag)).toMatchObject({ errcode: 0 });
  });

  it('is used up by a send on the website too', async () => {
    await sandbox.act({ action: 'sendOnWebsite', appId: subscription.appId });
    expect(await say('一')).toMatchObject({ errcode: 45028 });
  });

  it('of a service account is one a day to all and four a month for each follower', async () => {
    client = await connect(sandbox, service);
    expect(await say('一')).toMatchObject({ errcode: 0 });
    expect(await say('二')).toMatchObject({ errcode: 45028 });
    const [first = '', second = '', third = ''] = await openids(client, 3);
    const send = (content: string, touser: string[]) =>
      client.post('/cgi-bin/message/mass/send', { touser, ...words(content) });
    for (const content of ['三', '四', '五']) {
      expect(await send(content, [first, second])).toMatchObject({ errcode: 0 });
    }
    expect(await send('六', [first, second])).toMatchObject({ errcode: 45028 });
    expect(await send('七', [first, third])).toMatchObject({ errcode: 0 });
    expect(state(service)?.massSends.at(-1)).toMatchObject({ total: 2, filtered: 1 });
    for (let day = 0; day < 3; day += 1) {
      nowMs += DAY;
      expect(await say(`${day}`)).toMatchObject({ errcode: 0 });
    }
    nowMs += DAY;
    expect(await say('九')).toMatchObject({ errcode: 45028 });
    nowMs += 30 * DAY;
    expect(await say('十')).toMatchObject({ errcode: 0 });
  });

  it('of requests is sixty a minute', async () => {
    for (let call = 0; call < 60; call += 1) await say('');
    expect(await say('')).toMatchObject({ errcode: 45011 });
    nowMs += MINUTE;
    expect(await say('')).toMatchObject({ errcode: 44004 });
  });
});

describe('群发保护', () => {
  beforeEach(async () => {
    const { appId } = subscription;
    const settings = { massProtection: true };
    await sandbox.act({ action: 'setAccount', appId, settings });
  });
  const answer = (action: 'confirmMassSend' | 'rejectMassSend', msgId: unknown) =>
    sandbox.act({ action, appId: subscription.appId, msgId: z.number().parse(msgId) });

  it('lets a send to all wait for the administrator', async () => {
    const waiting = await say('一', 'p1');
    expect(waiting).toMatchObject({ errcode: 89505, msg_id: expect.any(Number) });
    expect(await client.post(GET, { msg_id: waiting.msg_id })).toMatchObject({ errcode: 89504 });
    nowMs += MINUTE;
    expect(await say('一', 'p1')).toMatchObject({ errcode: 89504 });
    expect(await answer('confirmMassSend', waiting.msg_id)).toBe(true);
    expect(await answer('rejectMassSend', waiting.msg_id)).toBe(false);
    nowMs += MINUTE;
    expect(await client.post(GET, { msg_id: waiting.msg_id })).toMatchObject({
      msg_status: 'SEND_SUCCESS',
    });
    expect(await say('一', 'p1')).toMatchObject({ errcode: 45065, msg_id: waiting.msg_id });
  });

  it('fails when the administrator says no, or nothing for half an hour', async () => {
    const refused = await say('一');
    await answer('rejectMassSend', refused.msg_id);
    expect(await client.post(GET, { msg_id: refused.msg_id })).toMatchObject({
      msg_status: 'SEND_FAIL',
    });
    const forgotten = await say('二');
    nowMs += 30 * MINUTE;
    expect(await client.post(GET, { msg_id: forgotten.msg_id })).toMatchObject({
      msg_status: 'SEND_FAIL',
    });
    expect(state()?.massSends.map((s) => s.outcome)).toEqual(['err(40001)', 'err(40002)']);
    expect(state()?.allowance.leftToday).toBe(1);
  });

  it('may be ordered not to tell the number', async () => {
    const settings = { protectionTellsMsgId: false };
    await sandbox.act({ action: 'setAccount', appId: subscription.appId, settings });
    expect(await say('一')).not.toHaveProperty('msg_id');
  });
});

it('refuses what is not there or not allowed', async () => {
  const post = (fields: object) => client.post(SENDALL, { filter: toAll, ...fields });
  const code = (errcode: number) => expect.objectContaining({ errcode });
  expect(await post({ msgtype: 'mpnews', mpnews: { media_id: 'x' } })).toEqual(code(40007));
  expect(await post({ msgtype: 'image', images: { media_ids: ['x'] } })).toEqual(code(40007));
  expect(await post({ msgtype: 'voice' })).toEqual(code(40007));
  const many = { media_ids: Array.from({ length: 21 }, () => 'x') };
  expect(await post({ msgtype: 'image', images: many })).toEqual(code(40215));
  expect(await post({ msgtype: 'wxcard' })).toEqual(code(45113));
  expect(await post({ msgtype: 'poem' })).toEqual(code(40008));
  expect(await post({ filter: { tag_id: 7 }, ...words('x') })).toEqual(code(40152));
  expect(await post({ filter: {}, ...words('x') })).toEqual(code(40152));
  const touser = await openids(client, 3);
  const SEND = '/cgi-bin/message/mass/send';
  expect(await client.post(SEND, { touser, ...words('x') })).toEqual(code(48001));
  const other = await connect(sandbox, unverified);
  expect(await other.post(SENDALL, { filter: toAll, ...words('x') })).toEqual(code(48001));
  const of = await connect(sandbox, service);
  expect(await of.post(SEND, { touser: touser.slice(1, 2), ...words('x') })).toEqual(code(40130));
  expect(await of.post(SEND, { touser, ...words('x') })).toEqual(code(40031));
  expect(await of.post(SEND, { touser: await openids(of, 2), msgtype: 'poem' })).toEqual(
    code(45162),
  );
});

it('sends pictures that were uploaded', async () => {
  const images = { media_ids: [await client.cover()] };
  const reply = await client.post(SENDALL, { filter: toAll, msgtype: 'image', images });
  expect(reply).toMatchObject({ errcode: 0 });
  expect(reply).not.toHaveProperty('msg_data_id');
});

it('previews to a follower, a hundred times a day by WeChat id', async () => {
  const preview = (to: object) =>
    client.post('/cgi-bin/message/mass/preview', { ...to, ...words('预览') });
  const [openid = ''] = await openids(client, 1);
  expect(await preview({ touser: openid })).toMatchObject({ errcode: 0 });
  expect(await preview({ touser: 'o-nobody' })).toMatchObject({ errcode: 40003 });
  await sandbox.act({ action: 'follow', appId: subscription.appId, openid, isFollowing: false });
  expect(await preview({ touser: openid })).toMatchObject({ errcode: 43004 });
  expect(await preview({ towxname: '微信' })).toMatchObject({ errcode: 40132 });
  expect(await preview({ towxname: 'stranger01' })).toMatchObject({ errcode: 43004 });
  for (let call = 0; call < 100; call += 1) await preview({ towxname: 'editor_01' });
  expect(await preview({ towxname: 'editor_01' })).toMatchObject({ errcode: 45009 });
  expect(state()?.previews).toHaveLength(101);
});

it('sets and tells the speed', async () => {
  const speed = (path: string, body: unknown) =>
    client.post(`/cgi-bin/message/mass/speed/${path}`, body);
  expect(await speed('set', {})).toMatchObject({ errcode: 45084 });
  expect(await speed('set', { speed: 5 })).toMatchObject({ errcode: 45083 });
  expect(await speed('set', { speed: 3 })).toMatchObject({ errcode: 0 });
  expect(await speed('get', '')).toMatchObject({ speed: 3, realspeed: 30 });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import type { Sandbox } from '../server';
import { connect, start, subscription, text, type TestClient, unverified } from '../test-client';

let folder: string;
let sandbox: Sandbox;
let client: TestClient;
let msgDataId: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-comments-'));
  sandbox = await start({ dataFolder: folder, followers: 5 });
  client = await connect(sandbox);
  const mediaId = text(await client.draft({ need_open_comment: 1 }), 'media_id');
  const sent = await client.post('/cgi-bin/freepublish/submit', { media_id: mediaId });
  msgDataId = z.number().parse(sent.msg_data_id);
  await client.get('/cgi-bin/draft/count');
});
afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const { appId } = subscription;
const code = (errcode: number) => expect.objectContaining({ errcode });
const call = (name: string, fields: object = {}) =>
  client.post(`/cgi-bin/comment/${name}`, { msg_data_id: msgDataId, index: 0, ...fields });
const write = (content: string, openid = 'o-reader') =>
  sandbox.act({ action: 'writeComment', appId, msgDataId, content, openid });
const list = (fields: object = {}) => call('list', { begin: 0, count: 49, type: 0, ...fields });

it('lists comments with the oddities that clients report', async () => {
  for (const content of ['一', '二', '三']) await write(content);
  await write('没有微信身份', '');
  await call('reply/add', { user_comment_id: 1, content: '谢谢' });
  await call('reply/add', { user_comment_id: 2, content: '谢谢' });
  const page = await list({ count: 3 });
  expect(page).toMatchObject({
    errcode: 0,
    total: 3,
    comment_cnt: 4,
    comment: [
      { user_comment_id: 1, create_time: expect.any(Number), reply: { content: '谢谢' } },
      { user_comment_id: 2, create_time: expect.any(String), reply: [{ content: '谢谢' }] },
      { user_comment_id: 3, content: '三', comment_type: 0 },
    ],
  });
  const rest = await list({ begin: 3 });
  expect(rest).toMatchObject({ total: 1, comment: [{ content: '没有微信身份' }] });
  expect(JSON.stringify(rest)).not.toContain('openid');
  expect(await list({ count: 50 })).toEqual(code(88010));
  expect(await list({ count: 0 })).toEqual(code(88010));
  expect(await list({ begin: -1 })).toEqual(code(88010));
});

it('features, replies and deletes, each once', async () => {
  await write('好文');
  const one = { user_comment_id: 1 };
  expect(await call('markelect', one)).toEqual(code(0));
  expect(await list({ type: 2 })).toMatchObject({ comment: [{ comment_type: 1 }] });
  expect(await list({ type: 1 })).toMatchObject({ comment: [] });
  expect(await call('unmarkelect', one)).toEqual(code(0));
  expect(await call('reply/delete', one)).toEqual(code(88009));
  expect(await call('reply/add', { ...one, content: ' ' })).toEqual(code(88007));
  expect(await call('reply/add', { ...one, content: '谢谢' })).toEqual(code(0));
  expect(await call('reply/add', { ...one, content: '再谢' })).toEqual(code(88005));
  expect(await call('reply/delete', one)).toEqual(code(0));
  expect(await call('delete', one)).toEqual(code(0));
  expect(await call('delete', one)).toEqual(code(88008));
});

it('knows comments that their authors took back', async () => {
  await write('写错了');
  await sandbox.act({ action: 'withdrawComment', appId, msgDataId, commentId: 1 });
  expect(await list()).toMatchObject({ comment: [] });
  expect(await call('markelect', { user_comment_id: 1 })).toEqual(code(88004));
});

it('is opened and closed, counts articles from 0 and knows only those that are out', async () => {
  expect(await call('close')).toEqual(code(0));
  expect(await write('晚了')).toBe(false);
  expect(await call('open')).toEqual(code(0));
  expect(await write('来得及')).toBe(true);
  expect(await call('open', { index: 1 })).toEqual(code(88001));
  expect(await call('open', { msg_data_id: 7 })).toEqual(code(88001));
});

it('needs the comment privilege, for the article too', async () => {
  await sandbox.act({ action: 'setAccount', appId, settings: { mayComment: false } });
  expect(await list()).toEqual(code(88000));
  expect(await client.draft({ need_open_comment: 1 })).toEqual(code(88000));
  const other = await connect(sandbox, unverified);
  const of = { msg_data_id: msgDataId, index: 0 };
  expect(await other.post('/cgi-bin/comment/open', of)).toEqual(code(48001));
});

it('is all there after a restart, and on the state page', async () => {
  await write('还在吗');
  await client.post('/cgi-bin/tags/create', { tag: { name: '老读者' } });
  await sandbox.act({ action: 'sendOnWebsite', appId });
  const before = sandbox.state();
  await sandbox.close();
  sandbox = await start({ dataFolder: folder, followers: 5 });
  client = await connect(sandbox);
  const [account] = sandbox.state().accounts;
  expect(account).toMatchObject({
    tags: before.accounts[0]?.tags,
    comments: before.accounts[0]?.comments,
    massSends: before.accounts[0]?.massSends,
  });
  expect(account?.allowance.leftToday).toBe(0);
  const page = await (await fetch(sandbox.address)).text();
  for (const words of ['还在吗', '老读者', '网页群发', '<dt>关注者</dt><dd>5</dd>'])
    expect(page).toContain(words);
});

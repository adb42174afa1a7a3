import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { SandboxAccount } from '../options';
import type { Sandbox } from '../server';
import { connect, start, subscription, type TestClient, unverified } from '../test-client';
import { pageOf } from './openid-pages';

const service: SandboxAccount = {
  name: '测试服务号',
  type: 'service',
  verified: true,
  appId: 'wxtest000000000003',
  appSecret: 'secret-of-the-service-account',
};
const FOLLOWERS = 60;
const openidsSchema = z.object({ data: z.object({ openid: z.array(z.string()) }) });

let sandbox: Sandbox;
let client: TestClient;
let openids: string[];
beforeEach(async () => {
  const accounts = [subscription, unverified, service];
  sandbox = await start({ accounts, followers: FOLLOWERS });
  client = await connect(sandbox);
  openids = openidsSchema.parse(await client.get('/cgi-bin/user/get')).data.openid;
});
afterEach(() => sandbox.close());

const code = (errcode: number) => expect.objectContaining({ errcode });
const createTag = (name: string) => client.post('/cgi-bin/tags/create', { tag: { name } });
async function newTag(name: string): Promise<number> {
  const shape = z.object({ tag: z.object({ id: z.number() }) });
  return shape.parse(await createTag(name)).tag.id;
}
const tagging = (tagid: number, openid_list: readonly string[], un = '') =>
  client.post(`/cgi-bin/tags/members/batch${un}tagging`, { tagid, openid_list });

describe('followers', () => {
  it('are the same at each start and come page by page', async () => {
    const first = await client.get('/cgi-bin/user/get');
    expect(first).toMatchObject({ total: FOLLOWERS, count: FOLLOWERS });
    const last = openids.at(-1);
    expect(first.next_openid).toBe(last);
    expect(await client.get(`/cgi-bin/user/get?next_openid=${last}`)).toEqual({
      total: FOLLOWERS,
      count: 0,
      next_openid: '',
    });
    const again = await start({ followers: FOLLOWERS });
    const same = await (await connect(again)).get('/cgi-bin/user/get');
    await again.close();
    expect(same).toEqual(first);
  });

  it('tell no name and no picture, and nothing at all after they left', async () => {
    const [openid = ''] = openids;
    const info = () => client.get(`/cgi-bin/user/info?openid=${openid}&lang=zh_CN`);
    expect(await info()).toMatchObject({ subscribe: 1, openid, language: 'zh_CN', remark: '' });
    expect(await info()).not.toHaveProperty('nickname');
    await sandbox.act({ action: 'follow', appId: subscription.appId, openid, isFollowing: false });
    expect(await info()).toEqual({ subscribe: 0, openid });
    expect(await client.get('/cgi-bin/user/info?openid=x')).toEqual(code(40003));
    const batch = (user_list: object[]) =>
      client.post('/cgi-bin/user/info/batchget', { user_list });
    expect(await batch([{ openid }, { openid: openids[1] }])).toMatchObject({
      user_info_list: [{ subscribe: 0 }, { subscribe: 1 }],
    });
    expect(await batch(Array.from({ length: 101 }, () => ({ openid })))).toEqual(code(40032));
  });

  it('take remarks under thirty bytes, from service accounts', async () => {
    const path = '/cgi-bin/user/info/updateremark';
    expect(await client.post(path, { openid: openids[0], remark: '编' })).toEqual(code(48001));
    const of = await connect(sandbox, service);
    const [openid = ''] = openidsSchema.parse(await of.get('/cgi-bin/user/get')).data.openid;
    expect(await of.post(path, { openid, remark: '九个字的备注不过长' })).toEqual(code(0));
    expect(await of.post(path, { openid, remark: '十个字的备注就太长了' })).toEqual(code(40092));
    expect(await of.get(`/cgi-bin/user/info?openid=${openid}`)).toMatchObject({
      remark: '九个字的备注不过长',
    });
  });

  it('are closed to accounts that are not verified', async () => {
    const other = await connect(sandbox, unverified);
    expect(await other.get('/cgi-bin/user/get')).toEqual(code(48001));
  });

  it('are met once each, whatever the size of the pages', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (all, size) => {
          const met: string[] = [];
          let after = '';
          do {
            const page = pageOf(all, after, size);
            met.push(...(page.data?.openid ?? []));
            after = page.next_openid;
          } while (after !== '');
          expect(met).toEqual(all);
        },
      ),
    );
  });
});

describe('tags', () => {
  it('have names of their own, up to thirty characters, up to a hundred', async () => {
    const id = await newTag('老读者');
    expect(id).toBe(100);
    expect(await createTag('老读者')).toEqual(code(45157));
    expect(await createTag(' ')).toEqual(code(45157));
    expect(await createTag('三'.repeat(31))).toEqual(code(45158));
    const update = (tag: object) => client.post('/cgi-bin/tags/update', { tag });
    expect(await update({ id, name: '新读者' })).toEqual(code(0));
    expect(await update({ id: 2, name: '别的' })).toEqual(code(45058));
    expect(await update({ id: 999, name: '别的' })).toEqual(code(45159));
    for (let n = 1; n < 100; n += 1) await createTag(`标签${n}`);
    expect(await createTag('一百零一')).toEqual(code(45056));
  });

  it('are given to followers, fifty at once, twenty for each', async () => {
    const id = await newTag('老读者');
    expect(await tagging(id, openids.slice(0, 51))).toEqual(code(40032));
    expect(await tagging(id, openids.slice(0, 50))).toEqual(code(0));
    expect(await tagging(999, openids.slice(0, 1))).toEqual(code(45159));
    expect(await tagging(id, ['o-nobody'])).toEqual(code(40003));
    const of = await connect(sandbox, service);
    const others = openidsSchema.parse(await of.get('/cgi-bin/user/get')).data.openid;
    expect(await tagging(id, others.slice(0, 1))).toEqual(code(49003));
    const [full = '', other = ''] = openids;
    for (let n = 1; n < 20; n += 1) await tagging(await newTag(`第${n}`), [full]);
    const last = await newTag('第二十');
    expect(await tagging(last, [full])).toEqual(code(45059));
    expect(await tagging(last, [full, other])).toMatchObject({
      errcode: 45171,
      fail_openid_list: [full],
    });
    expect(await client.post('/cgi-bin/tags/getidlist', { openid: other })).toEqual({
      tagid_list: [id, last],
    });
    expect(await tagging(id, [full], 'un')).toEqual(code(0));
    expect(await client.post('/cgi-bin/user/tag/get', { tagid: id })).toMatchObject({ count: 49 });
  });

  it('go from their followers when they are deleted', async () => {
    const id = await newTag('老读者');
    await tagging(id, openids.slice(0, 2));
    const remove = (tag: object) => client.post('/cgi-bin/tags/delete', { tag });
    expect(await remove({ id: 1 })).toEqual(code(45058));
    expect(await remove({ id })).toEqual(code(0));
    expect(await remove({ id })).toEqual(code(45159));
    expect(await client.get(`/cgi-bin/user/info?openid=${openids[0]}`)).toMatchObject({
      tagid_list: [],
    });
  });

  it('are the audience of a mass send, but for those on the blacklist', async () => {
    const id = await newTag('老读者');
    await tagging(id, openids.slice(0, 3));
    const blacklist = (name: string, openid_list: string[]) =>
      client.post(`/cgi-bin/tags/members/${name}`, { openid_list });
    expect(await blacklist('batchblacklist', openids.slice(0, 21))).toEqual(code(40032));
    expect(await blacklist('batchblacklist', openids.slice(0, 1))).toEqual(code(0));
    const filter = { is_to_all: false, tag_id: id };
    const message = { filter, msgtype: 'text', text: { content: '你好' } };
    await client.post('/cgi-bin/message/mass/sendall', message);
    expect(sandbox.state().accounts[0]?.massSends[0]).toMatchObject({ total: 3, filtered: 2 });
    const list = () => client.post('/cgi-bin/tags/members/getblacklist', { begin_openid: '' });
    expect(await list()).toMatchObject({ total: 1, data: { openid: [openids[0]] } });
    await blacklist('batchunblacklist', openids.slice(0, 1));
    expect(await list()).toEqual({ total: 0, count: 0, next_openid: '' });
  });
});

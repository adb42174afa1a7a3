import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficialAccount } from 'node-easywechat';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { SandboxAccount } from './options';
import type { Sandbox } from './server';
import { makePng, start, subscription } from './test-client';

/** Clients that other people wrote and that know WeChat only. They are pointed here, not changed. */

const service: SandboxAccount = {
  name: '测试服务号',
  type: 'service',
  verified: true,
  appId: 'wxtest000000000003',
  appSecret: 'secret-of-the-service-account',
};
const replySchema = z.record(z.string(), z.unknown());
type Reply = z.infer<typeof replySchema>;
const idSchema = z.object({ media_id: z.string() });
const tagSchema = z.object({ tag: z.object({ id: z.number() }) });
const followersSchema = z.object({ data: z.object({ openid: z.array(z.string()) }) });

let folder: string;
let picture: string;
let sandbox: Sandbox;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-clients-'));
  picture = join(folder, 'cover.png');
  await writeFile(picture, makePng(940, 400));
  sandbox = await start({ accounts: [subscription, service], followers: 5 });
});
afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const article = (thumb: string) => ({
  title: '别人的客户端',
  content: '<p>正文</p>',
  thumb_media_id: thumb,
});
const menu = {
  button: [
    { type: 'view', name: '首页', url: 'https://example.com/' },
    { name: '更多', sub_button: [{ type: 'click', name: '关于我们', key: 'about' }] },
  ],
};

describe('wechat-api', () => {
  /** The package has no types; every method takes its arguments and a callback. */
  const clientSchema = z.looseObject({ endpoint: z.string(), fileServerPrefix: z.string() });
  const packageSchema = z.custom<new (appId: string, secret: string) => object>(
    (value) => typeof value === 'function',
  );

  function open(account: SandboxAccount) {
    const Api = packageSchema.parse(createRequire(import.meta.url)('wechat-api'));
    const api = new Api(account.appId, account.appSecret);
    clientSchema.parse(api);
    Object.assign(api, {
      endpoint: sandbox.address,
      fileServerPrefix: `${sandbox.address}/cgi-bin/`,
    });
    return async (method: string, ...args: unknown[]): Promise<Reply> => {
      const run: unknown = Reflect.get(api, method);
      if (typeof run !== 'function') throw new Error(`wechat-api has no ${method}`);
      const result = await new Promise<unknown>((resolve, reject) => {
        Reflect.apply(run, api, [
          ...args,
          (error: unknown, value: unknown) => (error ? reject(error) : resolve(value)),
        ]);
      });
      // Tokens come as an object of a class of its own.
      return replySchema.parse(Object.assign({}, result));
    };
  }

  it('gets tokens, keeps materials, tags followers, sets a menu and mass sends', async () => {
    const call = open(service);
    expect(await call('getLatestToken')).toHaveProperty('accessToken');
    const { media_id } = idSchema.parse(await call('uploadImageMaterial', picture));
    expect(await call('getMaterialCount')).toMatchObject({ image_count: 1 });
    expect(await call('getMaterials', 'image', 0, 20)).toMatchObject({ item: [{ media_id }] });
    expect(await call('uploadImage', picture)).toHaveProperty('url');
    expect(await call('uploadMedia', picture, 'image')).toHaveProperty('media_id');

    const { tag } = tagSchema.parse(await call('createTag', '老读者'));
    const followers = followersSchema.parse(await call('getFollowers')).data.openid;
    const [first = '', second = ''] = followers;
    await call('membersBatchtagging', tag.id, [first, second]);
    expect(await call('getTags')).toMatchObject({ tags: [{ id: 2 }, { ...tag, count: 2 }] });
    expect(await call('getTagUsers', tag.id, '')).toMatchObject({ count: 2 });
    expect(await call('getUser', first)).toMatchObject({ subscribe: 1, tagid_list: [tag.id] });
    expect(await call('batchGetUsers', [first])).toMatchObject({ user_info_list: [{}] });
    await call('updateRemark', first, '总编');

    await call('createMenu', menu);
    expect(await call('getMenu')).toMatchObject({ menu: { button: [{ name: '首页' }, {}] } });
    expect(await call('getMenuConfig')).toMatchObject({ is_menu_open: 1 });
    await call('removeMenu');
    await expect(call('getMenu')).rejects.toThrow('menu no exist');

    const sent = await call('massSendText', '大家好', true);
    expect(sent).toMatchObject({ errcode: 0, msg_id: expect.any(Number) });
    expect(await call('getMassMessageStatus', sent.msg_id)).toMatchObject({
      msg_status: 'SEND_SUCCESS',
    });
    expect(await call('massSendImage', media_id, [first, second])).toMatchObject({ errcode: 0 });
    expect(await call('previewText', first, '先看看')).toMatchObject({ errcode: 0 });
    await call('removeMaterial', media_id);
    expect(await call('getIp')).toHaveProperty('ip_list');
  });

  it('understands a refusal', async () => {
    const call = open(subscription);
    await call('massSendText', '一', true);
    await expect(call('massSendText', '二', true)).rejects.toThrow('has no masssend quota');
  });
});

describe('node-easywechat', () => {
  function open(account: SandboxAccount) {
    const app = new OfficialAccount({
      app_id: account.appId,
      secret: account.appSecret,
      use_stable_access_token: true,
      http: { baseURL: `${sandbox.address}/`, throw: false },
      file_cache: { path: folder, dirMode: 0o700, fileMode: 0o600, ext: '.cache' },
    });
    const client = app.getClient();
    const read = (response: { toObject(): unknown }) => replySchema.parse(response.toObject());
    return {
      token: () => app.getAccessToken().getToken(),
      get: async (path: string) => read(await client.get(path)),
      post: async (path: string, body: object) => read(await client.postJson(path, body)),
      upload: async (path: string, file: string) => {
        const form = client.withFile(file, 'media');
        return read(await form.post(path));
      },
    };
  }

  it('gets a stable token, makes a draft, previews, mass sends it and reads the comments', async () => {
    const api = open(subscription);
    expect(await api.token()).toMatch(/^87_[\w-]+$/);
    const cover = await api.upload('cgi-bin/material/add_material?type=image', picture);
    const { media_id: thumb } = idSchema.parse(cover);
    const added = await api.post('cgi-bin/draft/add', { articles: [article(thumb)] });
    const mpnews = { media_id: idSchema.parse(added).media_id };
    expect(await api.get('cgi-bin/draft/count')).toEqual({ total_count: 1 });
    const news = { msgtype: 'mpnews', mpnews };
    expect(
      await api.post('cgi-bin/message/mass/preview', { ...news, towxname: 'editor_01' }),
    ).toMatchObject({ errcode: 0 });
    const sent = await api.post('cgi-bin/message/mass/sendall', {
      ...news,
      filter: { is_to_all: true },
      send_ignore_reprint: 0,
      clientmsgid: 'easywechat-1',
    });
    expect(sent).toMatchObject({ errcode: 0 });
    expect(await api.get('cgi-bin/draft/count')).toEqual({ total_count: 0 });
    const { msg_data_id } = sent;
    await api.post('cgi-bin/comment/open', { msg_data_id, index: 0 });
    await sandbox.act({
      action: 'writeComment',
      appId: subscription.appId,
      msgDataId: z.number().parse(msg_data_id),
      content: '写得好',
    });
    const list = { msg_data_id, index: 0, begin: 0, count: 49, type: 0 };
    expect(await api.post('cgi-bin/comment/list', list)).toMatchObject({
      comment: [{ content: '写得好' }],
    });
    await api.post('cgi-bin/tags/create', { tag: { name: '老读者' } });
    expect(await api.get('cgi-bin/tags/get')).toMatchObject({ tags: [{}, { name: '老读者' }] });
    expect(await api.post('cgi-bin/menu/create', menu)).toMatchObject({ errcode: 0 });
  });
});

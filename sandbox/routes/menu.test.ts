import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { SandboxAccount } from '../options';
import type { Sandbox } from '../server';
import { connect, makePng, start, subscription, text, type TestClient } from '../test-client';

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
    accounts: [subscription, service],
    followers: 3,
    now: () => nowMs,
    tokenLifeMs: 40 * 86_400_000,
  });
  client = await connect(sandbox);
});
afterEach(() => sandbox.close());

const code = (errcode: number) => expect.objectContaining({ errcode });
const button = (fields: object = {}) => ({ type: 'click', name: '关于', key: 'k', ...fields });
const view = (url: string) => ({ type: 'view', name: '首页', url });
const create = (...buttons: object[]) => client.post('/cgi-bin/menu/create', { button: buttons });

describe('a menu', () => {
  it('has one to three buttons with up to five below, of known types and lengths', async () => {
    expect(await create()).toEqual(code(40016));
    expect(await create(button(), button(), button(), button())).toEqual(code(40016));
    const sub = (count: number, fields: object = {}) => ({
      name: '更多',
      sub_button: Array.from({ length: count }, () => button(fields)),
    });
    expect(await create(sub(6))).toEqual(code(40023));
    expect(await create(button({ type: 'dance' }))).toEqual(code(40017));
    expect(await create(sub(1, { type: 'dance' }))).toEqual(code(40024));
    expect(await create(button({ name: '一二三四五六' }))).toEqual(code(40018));
    expect(await create(sub(1, { name: '字'.repeat(21) }))).toEqual(code(40025));
    expect(await create(button({ key: 'k'.repeat(129) }))).toEqual(code(40019));
    expect(await create(view('x'.repeat(1_025)))).toEqual(code(40020));
    const unpublished = { type: 'article_id', name: '文章', article_id: 'x' };
    expect(await create(unpublished)).toEqual(code(53600));
    expect(await create(sub(5), view('https://example.com/'))).toEqual(code(0));
    expect(await client.get('/cgi-bin/get_current_selfmenu_info')).toMatchObject({
      is_menu_open: 1,
      selfmenu_info: { button: [{ sub_button: { list: [{ name: '关于' }, {}, {}, {}, {}] } }, {}] },
    });
  });

  it('for some followers needs a default one, a rule that is still known, and few domains', async () => {
    const add = (matchrule: object, ...buttons: object[]) =>
      client.post('/cgi-bin/menu/addconditional', { button: buttons, matchrule });
    const phones = { client_platform_type: '1' };
    expect(await client.get('/cgi-bin/menu/get')).toEqual(code(46003));
    expect(await add(phones, button())).toEqual(code(65303));
    await create(button());
    expect(await add({}, button())).toEqual(code(65304));
    expect(await add({ sex: '1' }, button())).toEqual(code(65320));
    const menuid = text(await add(phones, button({ name: '苹果' })), 'menuid');
    const domains = [1, 2, 3].map((n) => view(`https://example${n}.com/`));
    expect(await add({ client_platform_type: 2 }, ...domains)).toHaveProperty('menuid');
    expect(await add({ tag_id: 2 }, view('https://example4.com/'))).toEqual(code(65316));
    const shape = z.object({ data: z.object({ openid: z.array(z.string()) }) });
    const [user_id] = shape.parse(await client.get('/cgi-bin/user/get')).data.openid;
    const match = () => client.post('/cgi-bin/menu/trymatch', { user_id });
    expect(await match()).toMatchObject({ button: [{ name: '苹果' }] });
    const remove = () => client.post('/cgi-bin/menu/delconditional', { menuid });
    expect(await remove()).toEqual(code(0));
    expect(await remove()).toEqual(code(65301));
    expect(await match()).toMatchObject({ button: [{ name: '关于' }] });
    await client.get('/cgi-bin/menu/delete');
    expect(await client.get('/cgi-bin/menu/get')).toEqual(code(46003));
  });
});

it('explains a refused call by its request id, without the token', async () => {
  const refused = await client.post('/cgi-bin/draft/get', { media_id: 'x' });
  const rid = /rid: (\S+)$/.exec(text(refused, 'errmsg'))?.[1];
  const ask = (rid: unknown) => client.post('/cgi-bin/openapi/rid/get', { rid });
  const told = await ask(rid);
  expect(told).toMatchObject({
    request: { request_url: '/cgi-bin/draft/get', request_body: '{"media_id":"x"}' },
  });
  expect(JSON.stringify(told)).not.toContain(client.token);
  expect(await ask('x')).toEqual(code(76002));
  expect(await ask('00000000-00000000-00000000')).toEqual(code(76001));
  const other = await connect(sandbox, service);
  expect(await other.post('/cgi-bin/openapi/rid/get', { rid })).toEqual(code(76003));
  nowMs += 8 * 86_400_000;
  expect(await ask(rid)).toEqual(code(76004));
});

it('keeps temporary files for three days', async () => {
  const path = '/cgi-bin/media/upload?type=';
  expect(await client.upload(`${path}poem`, 'a.png', makePng(2, 2))).toEqual(code(40004));
  const bmp = Buffer.concat([Buffer.from('BM'), Buffer.alloc(40)]);
  expect(await client.upload(`${path}image`, 'a.bmp', bmp)).toEqual(code(40113));
  const mediaId = text(await client.upload(`${path}image`, 'a.png', makePng(2, 2)), 'media_id');
  const address = `${sandbox.address}/cgi-bin/media/get?access_token=${client.token}`;
  const served = await fetch(`${address}&media_id=${mediaId}`);
  expect(served.headers.get('content-type')).toBe('image/png');
  nowMs += 3 * 86_400_000;
  expect(await client.get(`/cgi-bin/media/get?media_id=${mediaId}`)).toEqual(code(40007));
});

it('makes QR codes and short keys for service accounts', async () => {
  const of = await connect(sandbox, service);
  const qr = (fields: object) => of.post('/cgi-bin/qrcode/create', fields);
  const scene = (s: object) => ({ action_info: { scene: s } });
  const named = { action_name: 'QR_STR_SCENE', ...scene({ scene_str: '首页' }) };
  expect(await qr(named)).toMatchObject({ expire_seconds: 60 });
  expect(await qr({ ...named, action_name: 'QR' })).toEqual(code(40052));
  expect(await qr({ ...named, expire_seconds: 2_592_001 })).toEqual(code(40053));
  const permanent = { action_name: 'QR_LIMIT_SCENE', ...scene({ scene_id: 100_001 }) };
  expect(await qr(permanent)).toEqual(code(40053));
  expect(await client.post('/cgi-bin/qrcode/create', named)).toEqual(code(48001));
  const kept = await of.post('/cgi-bin/shorten/gen', { long_data: '很长', expire_seconds: 100 });
  const fetchShort = () => of.post('/cgi-bin/shorten/fetch', { short_key: kept.short_key });
  expect(kept.short_key).toMatch(/^\w{15}$/);
  expect(await fetchShort()).toMatchObject({ long_data: '很长', expire_seconds: 100 });
  nowMs += 100_000;
  expect(await fetchShort()).toEqual(code(9410012));
  const long = { long_data: 'x'.repeat(4_097) };
  expect(await of.post('/cgi-bin/shorten/gen', long)).toEqual(code(9410010));
});

it('answers the small lists', async () => {
  expect(await client.get('/cgi-bin/getcallbackip')).toHaveProperty('ip_list');
  expect(await client.get('/cgi-bin/get_api_domain_ip')).toHaveProperty('ip_list');
  expect(await client.get('/cgi-bin/customservice/getkflist')).toEqual({ kf_list: [] });
  expect(await client.get('/cgi-bin/customservice/getonlinekflist')).toEqual({
    kf_online_list: [],
  });
});

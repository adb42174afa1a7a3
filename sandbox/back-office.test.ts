import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from './server';
import { connect, readReply, start, subscription, text, type TestClient } from './test-client';

const { appId } = subscription;

let sandbox: Sandbox;
let client: TestClient;
let nowMs = 0;
beforeEach(async () => {
  nowMs = Date.UTC(2026, 5, 1, 4);
  sandbox = await start({ now: () => nowMs, followers: 3 });
  client = await connect(sandbox);
});
afterEach(() => sandbox.close());

const order = (body: object, type = 'application/json') =>
  fetch(`${sandbox.address}/__sandbox/actions`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: JSON.stringify(body),
  });

describe('a person on the website', () => {
  it('edits a draft, which its time tells', async () => {
    const mediaId = text(await client.draft({ title: '早' }), 'media_id');
    const read = () => client.post('/cgi-bin/draft/get', { media_id: mediaId });
    const before = await read();
    nowMs += 5_000;
    const fields = { title: '晚', content: '<p>同事改的</p>' };
    const done = await order({ action: 'editDraft', appId, mediaId, fields });
    expect(await readReply(done)).toEqual({ done: true });
    expect(await read()).toMatchObject({
      update_time: Number(before.update_time) + 5,
      news_item: [{ title: '晚', content: '<p>同事改的</p>' }],
    });
    const missing = await order({ action: 'editDraft', appId, mediaId, index: 1, fields });
    expect(missing.status).toBe(404);
  });

  it('deletes a draft', async () => {
    const mediaId = text(await client.draft(), 'media_id');
    await order({ action: 'deleteDraft', appId, mediaId });
    expect(await client.post('/cgi-bin/draft/get', { media_id: mediaId })).toMatchObject({
      errcode: 40007,
    });
    expect((await order({ action: 'deleteDraft', appId, mediaId })).status).toBe(404);
  });

  it.each([53503, 53504, 53505] as const)(
    'has to save a draft before it can be published: %i',
    async (obstacle) => {
      const mediaId = text(await client.draft(), 'media_id');
      await order({ action: 'setObstacle', appId, mediaId, obstacle });
      const submit = () => client.post('/cgi-bin/freepublish/submit', { media_id: mediaId });
      expect(await submit()).toMatchObject({ errcode: obstacle });
      await order({ action: 'editDraft', appId, mediaId, fields: {} });
      expect(await submit()).toMatchObject({ errcode: 0 });
    },
  );
});

it('takes orders in JSON only, and only those it knows', async () => {
  const action = { action: 'sendOnWebsite', appId };
  expect((await order(action, 'text/plain')).status).toBe(415);
  expect((await order({ action: 'dance', appId })).status).toBe(400);
  expect((await order({ ...action, appId: 'wx-nobody' })).status).toBe(404);
});

describe('a picture message', () => {
  const picture = async (fields: object = {}) => {
    const image_media_id = await client.cover();
    return client.post('/cgi-bin/draft/add', {
      articles: [
        {
          article_type: 'newspic',
          title: '贴图',
          content: '<p>第一行 &lt;b&gt;</p><p>第二行</p>',
          image_info: { image_list: [{ image_media_id }, { image_media_id }] },
          ...fields,
        },
      ],
    });
  };

  it('keeps words only, shows its pictures side by side, and is mass sent', async () => {
    const crop = { ratio: '1_1', x1: '0', y1: '0', x2: '0.5', y2: '1' };
    const added = await picture({ cover_info: { crop_percent_list: [crop] } });
    const { media_id } = added;
    expect(await client.post('/cgi-bin/draft/get', { media_id })).toMatchObject({
      news_item: [
        {
          article_type: 'newspic',
          content: '第一行 &lt;b&gt;\n第二行',
          cover_info: { crop_percent_list: [crop] },
        },
      ],
    });
    const sent = await client.post('/cgi-bin/message/mass/sendall', {
      filter: { is_to_all: true },
      msgtype: 'mpnews',
      mpnews: { media_id },
    });
    expect(sent).toMatchObject({ errcode: 0 });
    const url = sandbox.state().accounts[0]?.massSends[0]?.articles[0]?.url ?? '';
    const page = await (await fetch(url)).text();
    expect(page.match(/<img /g)).toHaveLength(2);
    expect(page).toContain('2 张图片');
    expect(page).toContain('第一行 &lt;b&gt;\n第二行');
  });

  it('has one to twenty permanent pictures and a cover whose crop is in strings', async () => {
    expect(await picture({ image_info: { image_list: [] } })).toMatchObject({ errcode: 40007 });
    const image_list = Array.from({ length: 21 }, () => ({ image_media_id: 'x' }));
    expect(await picture({ image_info: { image_list } })).toMatchObject({ errcode: 40215 });
    const crop = { ratio: '1_1', x1: 0, y1: '0', x2: '1', y2: '1' };
    expect(await picture({ cover_info: { crop_percent_list: [crop] } })).toMatchObject({
      errcode: 47003,
    });
  });
});

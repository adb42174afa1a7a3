import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Sandbox } from '../server';
import { connect, makePng, start, text, type TestClient, unverified } from '../test-client';

const ADD = '/cgi-bin/draft/add';
const newsSchema = z.object({ news_item: z.array(z.record(z.string(), z.unknown())) });

let sandbox: Sandbox;
let client: TestClient;
beforeEach(async () => {
  sandbox = await start();
  client = await connect(sandbox);
});
afterEach(() => sandbox.close());

async function readBack(mediaId: string) {
  const reply = newsSchema.parse(await client.post('/cgi-bin/draft/get', { media_id: mediaId }));
  return reply.news_item;
}

describe('draft/add', () => {
  it('answers only the media id, and gives the article back as it was sent', async () => {
    const added = await client.draft({
      title: '标题',
      author: '作者',
      digest: '摘要',
      content: '<section style="color:#333"><p>一 “引号” &nbsp; 二</p></section>',
      content_source_url: 'https://example.com/a?b=1',
    });
    expect(added).not.toHaveProperty('errcode');
    expect(text(added, 'media_id').length).toBeLessThanOrEqual(128);
    const [article] = await readBack(text(added, 'media_id'));
    expect(article).toMatchObject({
      article_type: 'news',
      title: '标题',
      author: '作者',
      digest: '摘要',
      content: '<section style="color:#333"><p>一 “引号” &nbsp; 二</p></section>',
      content_source_url: 'https://example.com/a?b=1',
      need_open_comment: 0,
    });
    expect(article?.url).toMatch(/\/s\/draft-/);
  });

  it.each([
    ['a title of 33 characters', { title: '字'.repeat(33) }, 45003],
    ['no title', { title: ' ' }, 40227],
    ['an author of 17', { author: '名'.repeat(17) }, 45110],
    ['a digest of 129', { digest: '摘'.repeat(129) }, 45004],
    ['a source link over 1 KB', { content_source_url: `https://e.com/${'a'.repeat(1011)}` }, 41039],
    ['a source link that is none', { content_source_url: 'javascript:alert(1)' }, 41039],
    ['no content', { content: '' }, 44003],
    ['content that shows nothing', { content: '<p><span></span></p>' }, 44003],
    ['content of 1 MB', { content: `<p>${'字'.repeat(350_000)}</p>` }, 45002],
    ['a cover that is none', { thumb_media_id: 'unknown' }, 40007],
    ['a crop in another form', { pic_crop_235_1: '0,0,1,1' }, 53402],
    ['a crop of a wrong ratio', { pic_crop_1_1: '0_0_1_1' }, 53402],
    ['a title that is a number', { title: 5 }, 47003],
    ['a comment switch of 2', { need_open_comment: 2 }, 47003],
  ])('refuses %s', async (_what, fields, errcode) => {
    expect(await client.draft(fields)).toMatchObject({ errcode });
  });

  it('takes everything at its limit', async () => {
    const reply = await client.draft({
      title: '字'.repeat(32),
      author: '名'.repeat(16),
      digest: '摘'.repeat(128),
      pic_crop_235_1: '0_0_1_1',
      pic_crop_1_1: '0.287234_0_0.712766_1',
      need_open_comment: 1,
    });
    expect(reply).toHaveProperty('media_id');
  });

  it('wants 1 to 8 articles, and empties the digest of several', async () => {
    const article = {
      title: '一',
      digest: '摘要',
      content: '<p>x</p>',
      thumb_media_id: await client.cover(),
    };
    const add = (count: number) =>
      client.post(ADD, { articles: Array.from({ length: count }, () => article) });
    expect(await add(0)).toMatchObject({ errcode: 44003 });
    expect(await add(9)).toMatchObject({ errcode: 45008 });
    const articles = await readBack(text(await add(8), 'media_id'));
    expect(articles.map((a) => a.digest)).toEqual(Array(8).fill(''));
  });

  it('makes a missing digest from the first 54 characters of the text', async () => {
    const added = await client.draft({
      content: `<p>${'字'.repeat(40)}</p><p>${'文'.repeat(40)}</p>`,
    });
    const [article] = await readBack(text(added, 'media_id'));
    expect(article?.digest).toBe('字'.repeat(40) + '文'.repeat(14));
  });

  it('refuses the cover of another account, and comments without the privilege', async () => {
    const other = await connect(sandbox, unverified);
    expect(await client.draft({ thumb_media_id: await other.cover() })).toMatchObject({
      errcode: 40007,
    });
    expect(await other.draft({ need_open_comment: 1 })).toMatchObject({ errcode: 88000 });
    expect(await other.draft()).toHaveProperty('media_id');
  });

  it.each([
    ['', 44002],
    ['{', 47001],
    ['[]', 47003],
    ['{}', 47003],
    ['{"articles":[{"title":"\\u4e2d\\u6587"}]}', 47002],
  ])('refuses the body %s', async (body, errcode) => {
    expect(await client.post(ADD, body)).toMatchObject({ errcode });
  });

  it('takes a backslash before a u, and control characters, for what they are', async () => {
    const added = await client.draft({ content: '<p>C:\\u4e2d\u0007</p>' });
    const [article] = await readBack(text(added, 'media_id'));
    expect(article?.content).toBe('<p>C:\\u4e2d\u0007</p>');
  });

  it('lets 20,000 characters through with a warning, or refuses them if so told', async () => {
    const content = `<p>${'字'.repeat(20_000)}</p>`;
    expect(await client.draft({ content })).toHaveProperty('media_id');
    expect(sandbox.state().warnings).toMatchObject([{ code: 'content-over-20000-characters' }]);

    const strict = await start({ disputed: 'refuse' });
    const strictClient = await connect(strict);
    expect(await strictClient.draft({ content })).toMatchObject({ errcode: 45002 });
    const link = '<p><a href="https://example.com">x</a></p>';
    expect(await strictClient.draft({ content: link })).toMatchObject({ errcode: 64562 });
    const attribute = '<p aria-label="x">x</p>';
    expect(await strictClient.draft({ content: attribute })).toMatchObject({ errcode: 45166 });
    await strict.close();
  });

  it('keeps its own pictures, drops others in silence, and says so on the state page', async () => {
    const uploaded = await client.upload('/cgi-bin/media/uploadimg', 'a.png', makePng(2, 2));
    const url = text(uploaded, 'url');
    const added = await client.draft({
      content: `<p><img src="${url}" data-w="2"><img src="https://example.com/x.png"></p>`,
    });
    const [article] = await readBack(text(added, 'media_id'));
    const stored = url.replace(/\/0$/, '/640?from=appmsg');
    expect(article?.content).toBe(`<p><img data-src="${stored}" data-w="2"><img></p>`);
    expect(sandbox.state().warnings).toMatchObject([
      { code: 'foreign-image', detail: 'https://example.com/x.png' },
    ]);
  });
});

describe('newspic', () => {
  it('takes 1 to 20 permanent pictures', async () => {
    const id = await client.cover();
    const add = (count: number) =>
      client.draft({
        article_type: 'newspic',
        content: '一些图',
        thumb_media_id: '',
        image_info: { image_list: Array.from({ length: count }, () => ({ image_media_id: id })) },
      });
    expect(await add(0)).toMatchObject({ errcode: 40007 });
    expect(await add(21)).toMatchObject({ errcode: 40215 });
    const [article] = await readBack(text(await add(2), 'media_id'));
    expect(article?.image_info).toEqual({
      image_list: [{ image_media_id: id }, { image_media_id: id }],
    });
  });
});

describe('the other draft calls', () => {
  it('replaces one article whole', async () => {
    const mediaId = text(await client.draft({ author: '甲', digest: '旧' }), 'media_id');
    const [before] = await readBack(mediaId);
    const articles = { title: '新', content: '<p>新</p>', thumb_media_id: before?.thumb_media_id };
    const update = (body: object) =>
      client.post('/cgi-bin/draft/update', { media_id: mediaId, index: 0, articles, ...body });
    expect(await update({ index: 1 })).toMatchObject({ errcode: 40114 });
    expect(await update({ articles: [articles] })).toMatchObject({ errcode: 47003 });
    expect(await update({ media_id: 'gone' })).toMatchObject({ errcode: 40007 });
    expect(await update({})).toMatchObject({ errcode: 0, errmsg: 'ok' });
    const [after] = await readBack(mediaId);
    expect(after).toMatchObject({ title: '新', author: '', url: before?.url });
  });

  it('counts, lists without content if asked, and deletes', async () => {
    const first = text(await client.draft({ title: '一' }), 'media_id');
    const second = text(await client.draft({ title: '二' }), 'media_id');
    expect(await client.get('/cgi-bin/draft/count')).toEqual({ total_count: 2 });
    const list = await client.post('/cgi-bin/draft/batchget', {
      offset: 0,
      count: 1,
      no_content: 1,
    });
    expect(list).toMatchObject({ total_count: 2, item_count: 1, item: [{ media_id: second }] });
    expect(JSON.stringify(list)).not.toContain('"content":"');
    expect(await client.post('/cgi-bin/draft/delete', { media_id: first })).toMatchObject({
      errcode: 0,
    });
    expect(await client.post('/cgi-bin/draft/get', { media_id: first })).toMatchObject({
      errcode: 40007,
    });
    expect(await client.get('/cgi-bin/draft/count')).toEqual({ total_count: 1 });
  });

  it('asks for the right method', async () => {
    expect(await client.post('/cgi-bin/draft/count', {})).toMatchObject({ errcode: 43001 });
    expect(await client.get('/cgi-bin/draft/get')).toMatchObject({ errcode: 43002 });
  });
});

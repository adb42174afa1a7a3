import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Sandbox } from '../server';
import { connect, makePng, start, text, type TestClient, unverified } from '../test-client';

const PATH = '/cgi-bin/freepublish';
const resultSchema = z.object({
  article_id: z.string(),
  article_detail: z.object({ item: z.array(z.object({ article_url: z.string() })) }),
});

let sandbox: Sandbox;
let client: TestClient;
let nowMs = 0;
beforeEach(async () => {
  nowMs = Date.UTC(2026, 5, 1, 4);
  sandbox = await start({ now: () => nowMs, publishMs: 1_000 });
  client = await connect(sandbox);
});
afterEach(() => sandbox.close());

async function publish(fields: object = {}) {
  const mediaId = text(await client.draft({ ...fields }), 'media_id');
  const submitted = await client.post(`${PATH}/submit`, { media_id: mediaId });
  nowMs += 1_000;
  const result = resultSchema.parse(
    await client.post(`${PATH}/get`, { publish_id: submitted.publish_id }),
  );
  return {
    mediaId,
    articleId: result.article_id,
    urls: result.article_detail.item.map((i) => i.article_url),
  };
}

it('queues, publishes after a while, and takes the draft away only then', async () => {
  const mediaId = text(await client.draft(), 'media_id');
  const submitted = await client.post(`${PATH}/submit`, { media_id: mediaId });
  expect(submitted).toEqual({
    errcode: 0,
    errmsg: 'ok',
    publish_id: expect.any(Number),
    msg_data_id: expect.any(Number),
  });
  const status = (id: unknown) => client.post(`${PATH}/get`, { publish_id: id });
  expect(await status(submitted.publish_id)).toEqual({
    publish_id: submitted.publish_id,
    publish_status: 1,
    fail_idx: [],
  });
  expect(await client.get('/cgi-bin/draft/count')).toEqual({ total_count: 1 });
  nowMs += 1_000;
  expect(await status(String(submitted.publish_id))).toMatchObject({
    publish_id: submitted.publish_id,
    publish_status: 0,
    article_detail: { count: 1, item: [{ idx: 1 }] },
  });
  expect(await client.get('/cgi-bin/draft/count')).toEqual({ total_count: 0 });
  expect(await client.post('/cgi-bin/draft/get', { media_id: mediaId })).toMatchObject({
    errcode: 40007,
  });
  expect(await status('12')).toMatchObject({ errcode: 40002 });
});

it('keeps the draft when the publication fails', async () => {
  sandbox.faults.add({
    route: `${PATH}/submit`,
    kind: 'publishOutcome',
    publishStatus: 2,
    failIdx: [1],
  });
  const mediaId = text(await client.draft(), 'media_id');
  const submitted = await client.post(`${PATH}/submit`, { media_id: mediaId });
  nowMs += 1_000;
  const status = await client.post(`${PATH}/get`, { publish_id: submitted.publish_id });
  expect(status).toEqual({
    publish_id: submitted.publish_id,
    publish_status: 2,
    fail_idx: [1],
  });
  expect(await client.get('/cgi-bin/draft/count')).toEqual({ total_count: 1 });
});

it('lists what is published and gives it by article id', async () => {
  const { articleId } = await publish({ title: '发布了' });
  expect(await client.post(`${PATH}/batchget`, { offset: 0, count: 20 })).toMatchObject({
    total_count: 1,
    item: [{ article_id: articleId, content: { news_item: [{ title: '发布了' }] } }],
  });
  const article = await client.post(`${PATH}/getarticle`, { article_id: articleId });
  expect(article).toMatchObject({ news_item: [{ title: '发布了', is_deleted: false }] });
  expect(await client.post(`${PATH}/getarticle`, { article_id: 'x' })).toMatchObject({
    errcode: 53600,
  });
});

it('deletes one article by its number, or all', async () => {
  const thumb = await client.cover();
  const article = (title: string) => ({ title, content: '<p>x</p>', thumb_media_id: thumb });
  const added = await client.post('/cgi-bin/draft/add', {
    articles: [article('一'), article('二')],
  });
  const submitted = await client.post(`${PATH}/submit`, { media_id: added.media_id });
  nowMs += 1_000;
  const status = () => client.post(`${PATH}/get`, { publish_id: submitted.publish_id });
  const { article_id, article_detail } = resultSchema.parse(await status());
  const remove = (index?: number) => client.post(`${PATH}/delete`, { article_id, index });
  expect(await remove(3)).toMatchObject({ errcode: 40114 });
  expect(await remove(2)).toMatchObject({ errcode: 0 });
  expect(await status()).toMatchObject({ publish_status: 0 });
  const page = await fetch(article_detail.item[1]?.article_url ?? '');
  expect(await page.text()).toContain('该内容已被发布者删除');
  expect(await remove()).toMatchObject({ errcode: 0 });
  expect(await status()).toMatchObject({ publish_status: 5 });
  expect(await remove()).toMatchObject({ errcode: 53600 });
});

it('is closed to accounts that are not verified', async () => {
  const other = await connect(sandbox, unverified);
  const draft = await other.draft();
  expect(await other.post(`${PATH}/submit`, draft)).toMatchObject({ errcode: 48001 });
  expect(await other.post(`${PATH}/batchget`, { offset: 0, count: 1 })).toMatchObject({
    errcode: 48001,
  });
  expect(await other.get('/cgi-bin/tags/get')).toMatchObject({ errcode: 48001 });
});

describe('the article page', () => {
  it('shows title, author, account, date and pictures, and lets no script run', async () => {
    const image = await client.upload('/cgi-bin/media/uploadimg', 'a.png', makePng(2, 2));
    const { urls } = await publish({
      title: '标题 <b>',
      author: '作者',
      content: `<p onclick="alert(1)">正文<img src="${text(image, 'url')}"></p><script>alert(2)</script>`,
      content_source_url: 'https://example.com/',
      need_open_comment: 1,
    });
    const response = await fetch(urls[0] ?? '');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'none'");
    const page = await response.text();
    expect(page).toContain('标题 &lt;b&gt;</h1>');
    for (const words of ['作者', '测试订阅号', '2026-06-01 12:00', '阅读原文', '留言']) {
      expect(page).toContain(words);
    }
    expect(page).not.toMatch(/alert|<script/);
    const picture = /<img src="(\/mmbiz\/[^"]+)"/.exec(page)?.[1];
    const served = await fetch(`${sandbox.address}${picture?.replaceAll('&amp;', '&')}`);
    expect(served.headers.get('content-type')).toBe('image/png');
  });

  it('shows a draft at its preview address until it is published', async () => {
    const mediaId = text(await client.draft({ title: '预览稿' }), 'media_id');
    const draft = sandbox.state().accounts[0]?.drafts.find((d) => d.mediaId === mediaId);
    const url = draft?.articles[0]?.url ?? '';
    expect(await (await fetch(url)).text()).toContain('预览稿');
    await client.post(`${PATH}/submit`, { media_id: mediaId });
    nowMs += 1_000;
    expect((await fetch(url)).status).toBe(404);
  });
});

import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../server';
import {
  connect,
  GIF,
  makeJpeg,
  makePng,
  start,
  text,
  type TestClient,
  unverified,
} from '../test-client';

const MEGABYTE = 1024 * 1024;
const UPLOAD = '/cgi-bin/media/uploadimg';
const ADD = '/cgi-bin/material/add_material';

let sandbox: Sandbox;
let client: TestClient;
beforeEach(async () => {
  sandbox = await start();
  client = await connect(sandbox);
});
afterEach(() => sandbox.close());

describe('uploadimg', () => {
  it('takes a PNG, answers only its address, and serves the same bytes there', async () => {
    const png = makePng(20, 10);
    const reply = await client.upload(UPLOAD, '图.png', png);
    expect(Object.keys(reply)).toEqual(['url']);
    const served = await fetch(text(reply, 'url'));
    expect(served.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await served.arrayBuffer()).equals(png)).toBe(true);
  });

  it.each([
    ['a GIF under the name of a PNG', GIF, 40005],
    ['text', Buffer.from('hello'), 40005],
    ['no bytes', Buffer.alloc(0), 44001],
    ['a PNG of 1 MB', makePng(4, 4, MEGABYTE), 40009],
    ['a JPEG over 1 MB', makeJpeg(4, 4, MEGABYTE + 1), 40009],
  ])('refuses %s', async (_what, bytes, errcode) => {
    expect(await client.upload(UPLOAD, 'a.png', bytes)).toMatchObject({ errcode });
  });

  it('takes a JPEG just under 1 MB', async () => {
    expect(await client.upload(UPLOAD, 'a.jpg', makeJpeg(4, 4, MEGABYTE - 1))).toHaveProperty(
      'url',
    );
  });

  it('refuses a part of another name, and a body that is no form', async () => {
    const form = new FormData();
    form.append('image', new Blob([new Uint8Array(makePng(1, 1))]), 'a.png');
    const address = `${sandbox.address}${UPLOAD}?access_token=${client.token}`;
    const response = await fetch(address, { method: 'POST', body: form });
    expect(await response.json()).toMatchObject({ errcode: 41005 });
    expect(await client.post(UPLOAD, '{}')).toMatchObject({ errcode: 41005 });
  });

  it('refuses a body over 12 MB after reading it', async () => {
    const reply = await client.upload(UPLOAD, 'a.png', makePng(4, 4, 13 * MEGABYTE));
    expect(reply).toMatchObject({ errcode: 45001 });
  });

  it('lists each upload with name and hash, so that repeats can be counted', async () => {
    const png = makePng(20, 10);
    await client.upload(UPLOAD, '图.png', png);
    await client.upload(UPLOAD, '图.png', png);
    const sha256 = createHash('sha256').update(png).digest('hex');
    const [account] = sandbox.state().accounts;
    expect(account?.uploadCount).toBe(2);
    expect(account?.uploads).toMatchObject([
      { route: UPLOAD, fileName: '图.png', sha256 },
      { route: UPLOAD, fileName: '图.png', sha256 },
    ]);
  });
});

describe('add_material', () => {
  it('keeps name and bytes, and lists the newest first', async () => {
    const png = makePng(8, 8);
    const added = await client.upload(`${ADD}?type=image`, '封面.png', png);
    expect(added).not.toHaveProperty('errcode');
    expect(text(added, 'url')).toContain('/mmbiz/');
    await client.upload(`${ADD}?type=image`, '动图.gif', GIF);
    const list = await client.post('/cgi-bin/material/batchget_material', {
      type: 'image',
      offset: 0,
      count: 20,
    });
    expect(list).toMatchObject({
      total_count: 2,
      item_count: 2,
      item: [{ name: '动图.gif' }, { name: '封面.png', media_id: added.media_id }],
    });
    const response = await fetch(
      `${sandbox.address}/cgi-bin/material/get_material?access_token=${client.token}`,
      { method: 'POST', body: JSON.stringify({ media_id: added.media_id }) },
    );
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true);
  });

  it.each([
    ['image', 'a.webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 40113],
    ['image', 'a.png', makePng(4, 4, 10 * MEGABYTE + 1), 40009],
    ['image', 'noextension', makePng(4, 4), 40005],
    ['thumb', 'a.jpg', makeJpeg(4, 4, 64 * 1024 + 1), 40012],
    ['thumb', 'a.png', makePng(4, 4), 40113],
    ['voice', 'a.mp3', makePng(4, 4), 40113],
    ['video', 'a.mp4', Buffer.from('\0\0\0\x18ftypmp42'), 47003],
    ['paper', 'a.png', makePng(4, 4), 40004],
  ])('refuses for %s the file %s', async (type, name, bytes, errcode) => {
    expect(await client.upload(`${ADD}?type=${type}`, name, bytes)).toMatchObject({ errcode });
  });

  it('counts, deletes, and refuses what is gone or belongs to somebody else', async () => {
    const mediaId = await client.cover();
    await client.upload(`${ADD}?type=thumb`, 'a.jpg', makeJpeg(4, 4));
    const counts = { image_count: 1, voice_count: 0, video_count: 0, news_count: 0 };
    expect(await client.get('/cgi-bin/material/get_materialcount')).toEqual(counts);
    const other = await connect(sandbox, unverified);
    const remove = (who: TestClient) =>
      who.post('/cgi-bin/material/del_material', { media_id: mediaId });
    expect(await remove(other)).toMatchObject({ errcode: 40007 });
    expect(await remove(client)).toMatchObject({ errcode: 0 });
    expect(await remove(client)).toMatchObject({ errcode: 40007 });
  });

  it.each([
    { type: 'image', offset: 0, count: 21 },
    { type: 'image', offset: -1, count: 5 },
    { type: 'image', offset: 0, count: 0 },
  ])('refuses the list window %o', async (window) => {
    expect(await client.post('/cgi-bin/material/batchget_material', window)).toMatchObject({
      errcode: 40097,
    });
  });
});

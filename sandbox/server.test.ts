import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect as connectSocket } from 'node:net';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ROUTES } from './routes';
import type { Sandbox } from './server';
import {
  connect,
  makePng,
  readReply,
  start,
  subscription,
  text,
  type TestClient,
  unverified,
} from './test-client';

const stateSchema = z.looseObject({
  accounts: z.record(z.string(), z.looseObject({})),
});

let folder: string;
let sandbox: Sandbox;
let client: TestClient;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  sandbox = await start({ dataFolder: folder });
  client = await connect(sandbox);
});
afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

async function restart(): Promise<void> {
  await sandbox.close();
  sandbox = await start({ dataFolder: folder });
  client = await connect(sandbox);
}

describe('a restart with the same data folder', () => {
  it('reads what an older version wrote', async () => {
    const mediaId = text(await client.draft(), 'media_id');
    await sandbox.close();
    const path = join(folder, 'state.json');
    const state = stateSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    const old = {
      ...state,
      version: 1,
      lastMsgId: undefined,
      accounts: Object.fromEntries(
        Object.entries(state.accounts).map(([appId, record]) => [
          appId,
          { ...record, mass: undefined, audience: undefined, settings: undefined },
        ]),
      ),
    };
    await writeFile(path, JSON.stringify(old));
    sandbox = await start({ dataFolder: folder });
    client = await connect(sandbox);
    const message = { msgtype: 'mpnews', mpnews: { media_id: mediaId } };
    expect(
      await client.post('/cgi-bin/message/mass/sendall', {
        ...message,
        filter: { is_to_all: true },
      }),
    ).toMatchObject({ errcode: 0 });
  });

  it('keeps drafts, pictures, publications, quota use, counters and the address', async () => {
    const { address } = sandbox;
    const image = await client.upload('/cgi-bin/media/uploadimg', 'a.png', makePng(2, 2));
    const content = `<p>x<img src="${text(image, 'url')}"></p>`;
    const draft = await client.draft({ content });
    const submitted = await client.post('/cgi-bin/freepublish/submit', await client.draft());
    const before = sandbox.state();
    await restart();
    expect(sandbox.address).toBe(address);
    expect((await fetch(text(image, 'url'))).status).toBe(200);
    const asked = { media_id: draft.media_id };
    expect(await client.post('/cgi-bin/draft/get', asked)).toHaveProperty('news_item');
    const status = await client.post('/cgi-bin/freepublish/get', submitted);
    expect(status).toMatchObject({ publish_status: 0 });
    const [was] = before.accounts;
    const [is] = sandbox.state().accounts;
    expect(is?.uploads).toEqual(was?.uploads);
    expect(is?.calls['/cgi-bin/draft/add']).toBe(2);
    expect(is?.quota).toContainEqual({ route: '/cgi-bin/draft/add', used: 2, limit: 1000 });
  });

  it('makes old tokens invalid', async () => {
    const old = client.token;
    await restart();
    const address = `${sandbox.address}/cgi-bin/draft/count?access_token=${old}`;
    expect(await readReply(await fetch(address))).toMatchObject({ errcode: 40001 });
  });

  it('shows stored pictures even if it has to move to another port', async () => {
    const image = await client.upload('/cgi-bin/media/uploadimg', 'a.png', makePng(2, 2));
    await client.draft({ content: `<p>x<img src="${text(image, 'url')}"></p>` });
    const { address } = sandbox;
    await sandbox.close();
    const intruder = await start({ port: Number(new URL(address).port) });
    sandbox = await start({ dataFolder: folder });
    expect(sandbox.address).not.toBe(address);
    const url = sandbox.state().accounts[0]?.drafts[0]?.articles[0]?.url ?? '';
    expect(await (await fetch(url)).text()).toContain('<img src="/mmbiz/');
    await intruder.close();
  });

  it('does not start on a state it cannot read, and leaves it alone', async () => {
    const path = join(folder, 'state.json');
    await sandbox.close();
    await writeFile(path, '{"version":2}');
    await expect(start({ dataFolder: folder })).rejects.toThrow(/cannot be read/);
    expect(await readFile(path, 'utf8')).toBe('{"version":2}');
    await rm(path);
    sandbox = await start({ dataFolder: folder });
  });
});

it('writes neither secrets nor tokens to disk, and shows none', async () => {
  await client.draft();
  const other = await connect(sandbox, unverified);
  const paths = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = paths.filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(1);
  const written = await Promise.all(files.map((f) => readFile(join(f.parentPath, f.name))));
  const pages = await Promise.all(
    ['/', '/state.json', '/__sandbox/calls'].map((path) => fetch(`${sandbox.address}${path}`)),
  );
  const shown = await Promise.all(pages.map((page) => page.text()));
  const everything = Buffer.concat([...written, Buffer.from(shown.join(''))]);
  for (const hidden of [subscription.appSecret, unverified.appSecret, client.token, other.token]) {
    expect(everything.includes(hidden)).toBe(false);
  }
});

describe('the state page', () => {
  it('shows accounts, drafts, quota and warnings to a person', async () => {
    await client.draft({ title: '<i>稿</i>', content: '<p>x<img src="https://e.com/a"></p>' });
    const page = await (await fetch(sandbox.address)).text();
    expect(page).toContain('测试订阅号');
    expect(page).toContain('&lt;i&gt;稿&lt;/i&gt;');
    expect(page).toContain('/cgi-bin/draft/add');
    expect(page).toContain('foreign-image');
  });

  it('is not for a web page of another host', async () => {
    const status = await new Promise((resolve, reject) => {
      const url = new URL('/state.json', sandbox.address);
      const call = request(url, { headers: { host: 'evil.example' } }, (r) => {
        r.resume();
        resolve(r.statusCode);
      });
      call.on('error', reject).end();
    });
    expect(status).toBe(403);
  });
});

describe('whatever is sent', () => {
  const path = fc.constantFrom(
    ...ROUTES.keys(),
    '/cgi-bin/',
    '/cgi-bin/x',
    '/datacube/%ff',
    '/nowhere',
  );
  const contentType = fc.constantFrom(
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'text/plain',
  );
  const part = '--x\r\nContent-Disposition: form-data; name="media"; filename="a.png"\r\n\r\n';
  const body = fc.oneof(
    fc.json(),
    // As `binary`, which lists every character of Unicode first and takes seconds to.
    fc.string({ unit: fc.nat({ max: 0xd7ff }).map((code) => String.fromCodePoint(code)) }),
    fc.string({ unit: 'grapheme' }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.string().map((inside) => `${part}${inside}`),
    fc.string().map((inside) => `${part}${inside}\r\n--x--\r\n`),
    fc
      .record({
        media_id: fc.anything(),
        index: fc.anything(),
        articles: fc.oneof(
          fc.anything(),
          fc.array(
            fc.record({ title: fc.string(), content: fc.string(), pic_crop_1_1: fc.string() }),
          ),
        ),
        offset: fc.anything(),
        count: fc.anything(),
      })
      .map(
        (value) =>
          JSON.stringify(value, (_key, v: unknown) => (typeof v === 'bigint' ? String(v) : v)) ??
          '',
      ),
  );

  it('is answered with JSON, and never as a fault of the server', async () => {
    const run = fc.asyncProperty(path, contentType, body, fc.boolean(), async (p, type, b, get) => {
      const url = `${sandbox.address}${p}?type=image&access_token=${client.token}`;
      const response = await fetch(
        url,
        get ? {} : { method: 'POST', body: b, headers: { 'content-type': type } },
      );
      const reply: unknown = JSON.parse(await response.text());
      expect(reply).toBeTypeOf('object');
      expect(reply).not.toMatchObject({ errcode: -1 });
    });
    await fc.assert(run, { numRuns: 400 });
  });

  it('is answered even if it is no HTTP', async () => {
    const { port } = new URL(sandbox.address);
    const answer = await new Promise<string>((resolve, reject) => {
      let heard = '';
      const socket = connectSocket(Number(port), '127.0.0.1', () => socket.write('HELLO\r\n\r\n'));
      socket.on('data', (data) => (heard += data.toString()));
      socket.on('end', () => resolve(heard)).on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(sandbox.address)).status).toBe(200);
  });
});

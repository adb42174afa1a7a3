import { deflateSync } from 'node:zlib';
import * as z from 'zod';
import type { SandboxAccount, SandboxOptions } from './options';
import { startSandbox, type Sandbox } from './server';

/** Support for the tests of this folder: a plain client, and pictures made on the spot. */

const objectSchema = z.record(z.string(), z.unknown());
export type Reply = z.infer<typeof objectSchema>;

export const subscription: SandboxAccount = {
  name: '测试订阅号',
  type: 'subscription',
  verified: true,
  appId: 'wxtest000000000001',
  appSecret: 'secret-of-the-subscription-account',
};
export const unverified: SandboxAccount = {
  name: '测试个人号',
  type: 'subscription',
  verified: false,
  appId: 'wxtest000000000002',
  appSecret: 'secret-of-the-personal-account',
};

/** A sandbox with two known accounts. */
export function start(options: SandboxOptions = {}): Promise<Sandbox> {
  return startSandbox({ accounts: [subscription, unverified], publishMs: 0, ...options });
}

/** Any JSON object out of a response, whatever its content type says. */
export async function readReply(response: Response): Promise<Reply> {
  return objectSchema.parse(JSON.parse(await response.text()));
}

/** A string out of a reply; throws if it is not one. */
export function text(reply: Reply, field: string): string {
  return z.string().parse(reply[field]);
}

/** Calls of one account. */
export interface TestClient {
  token: string;
  get(path: string): Promise<Reply>;
  post(path: string, body: unknown): Promise<Reply>;
  upload(path: string, fileName: string, bytes: Buffer): Promise<Reply>;
  /** A permanent picture; gives its media id. */
  cover(): Promise<string>;
  /** A draft with one article; fields given here replace the usual ones. */
  draft(fields?: Record<string, unknown>): Promise<Reply>;
}

/** Gets a token and gives the calls that use it. */
export async function connect(sandbox: Sandbox, account = subscription): Promise<TestClient> {
  const granted = await postJson(`${sandbox.address}/cgi-bin/stable_token`, {
    grant_type: 'client_credential',
    appid: account.appId,
    secret: account.appSecret,
  });
  const token = text(granted, 'access_token');
  const at = (path: string) =>
    `${sandbox.address}${path}${path.includes('?') ? '&' : '?'}access_token=${token}`;
  const client: TestClient = {
    token,
    get: async (path) => readReply(await fetch(at(path))),
    post: (path, body) => postJson(at(path), body),
    upload: async (path, fileName, bytes) => {
      const form = new FormData();
      form.append('media', new Blob([new Uint8Array(bytes)]), fileName);
      return readReply(await fetch(at(path), { method: 'POST', body: form }));
    },
    cover: async () => {
      const path = '/cgi-bin/material/add_material?type=image';
      return text(await client.upload(path, '封面.png', makePng(940, 400)), 'media_id');
    },
    draft: async (fields = {}) => {
      const article = {
        title: '一篇文章',
        content: '<p>正文</p>',
        thumb_media_id: await client.cover(),
        ...fields,
      };
      return client.post('/cgi-bin/draft/add', { articles: [article] });
    },
  };
  return client;
}

/** Posts a value as JSON, or a string as it stands. */
export async function postJson(url: string, body: unknown): Promise<Reply> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return readReply(await fetch(url, { method: 'POST', body: text }));
}

/** A real PNG in one colour, filled up with bytes after its end if `size` is given. */
export function makePng(width: number, height: number, size = 0): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const picture = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return Buffer.concat([picture, Buffer.alloc(Math.max(0, size - picture.length))]);
}

/** The beginning of a JPEG with its frame header: enough to tell kind and size. */
export function makeJpeg(width: number, height: number, size = 0): Buffer {
  const head = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108', 'hex');
  const rest = Buffer.alloc(Math.max(16, size - head.length));
  rest.writeUInt16BE(height, 0);
  rest.writeUInt16BE(width, 2);
  return Buffer.concat([head, rest]);
}

export const GIF = Buffer.from(
  '474946383961010001008000000000000000002c00000000010001000002024401003b',
  'hex',
);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

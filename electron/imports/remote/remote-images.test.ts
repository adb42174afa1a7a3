import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { assetSchema } from '../../../core/domain/asset';
import { ok } from '../../../core/result';
import { fetchImage, FETCH_LIMITS } from './fetch-image';
import { isPublicAddress } from './public-address';
import { createRemoteImages } from './remote-images';

const picture = readFileSync(join(import.meta.dirname, '../../workers/images/fixtures/alpha.webp'));
const signal = new AbortController().signal;
const here = { signal, isAllowed: () => true };
let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const code = async (address: string, ports: Parameters<typeof fetchImage>[1]) => {
  const answer = await fetchImage(address, ports);
  return answer.ok ? null : answer.error.code;
};

test('the public internet is public, everything nearer is not', () => {
  expect(['1.1.1.1', '120.53.1.2', '2400:3200::1'].filter((ip) => !isPublicAddress(ip))).toEqual(
    [],
  );
  const near =
    '127.0.0.1 10.1.2.3 172.20.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 ::1 :: fe80::1 fd00::1 ::ffff:10.0.0.1 ::ffff:7f00:1 64:ff9b::7f00:1 2002:7f00:1:: name';
  expect(near.split(' ').filter(isPublicAddress)).toEqual([]);
});

describe('fetching', () => {
  test('a picture comes with its bytes and its name, also after a redirect', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/img/tea.webp' }).end();
      else response.writeHead(200, { 'content-type': 'image/webp' }).end(picture);
    });
    const answer = await fetchImage(`${origin}/old`, here);
    expect(answer).toEqual(ok({ fileName: 'tea.webp', bytes: picture }));
  });

  test('this machine is refused by number, by name and behind a redirect', async () => {
    let asked = 0;
    const origin = await serve((_request, response) => {
      asked += 1;
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end();
    });
    const { port } = new URL(origin);
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
    ]) {
      expect(await code(`http://${host}:${port}/a.png`, { signal }), host).toBe(
        'remote-not-allowed',
      );
    }
    expect(asked).toBe(0);
    const first = { signal, isAllowed: (ip: string) => ip === '127.0.0.1' };
    expect(await code(`${origin}/a.png`, first)).toBe('remote-not-allowed');
    expect(asked).toBe(1);
    for (const strange of [
      'file:///etc/passwd',
      'ftp://1.1.1.1/a.png',
      'javascript:1',
      'http://u:p@1.1.1.1/',
    ]) {
      expect(await code(strange, here)).toBe('remote-not-allowed');
    }
  });

  test('pages, errors, endless redirects, large and slow answers are given up', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/page')
        response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
      else if (request.url === '/gone') response.writeHead(404).end();
      else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else if (request.url === '/large') response.writeHead(200).end(Buffer.alloc(3000));
      else response.writeHead(200).write('x');
    });
    const limits = { ...FETCH_LIMITS, bytes: 2000, timeoutMs: 300 };
    expect(await code(`${origin}/page`, here)).toBe('image-not-an-image');
    expect(await code(`${origin}/gone`, here)).toBe('remote-unreachable');
    expect(await code(`${origin}/loop`, here)).toBe('remote-not-allowed');
    expect(await code(`${origin}/large`, { ...here, limits })).toBe('image-too-large');
    expect(await code(`${origin}/slow`, { ...here, limits })).toBe('remote-timeout');
  });
});

test('many are fetched with progress; after a cancel the rest is answered as cancelled', async () => {
  const progress: unknown[] = [];
  const asset = assetSchema.parse({
    hash: 'ab'.repeat(32),
    mime: 'image/png',
    bytes: 1,
    width: 1,
    height: 1,
    animated: false,
    name: 'a',
    createdAtMs: 0,
  });
  const images = createRemoteImages({
    fetchImage: (address) => {
      if (address === '3') images.cancel();
      return Promise.resolve(ok({ fileName: address, bytes: new Uint8Array() }));
    },
    takeIn: () => Promise.resolve(ok(asset)),
    onProgress: (step) => progress.push(step),
  });
  const answers = await images.fetch(['0', '1', '2', '3', '4', '5']);
  expect(answers.map(({ address, error }) => [address, error?.code ?? null])).toEqual([
    ['0', null],
    ['1', null],
    ['2', null],
    ['3', null],
    ['4', 'cancelled'],
    ['5', 'cancelled'],
  ]);
  expect(progress.at(-1)).toEqual({ done: 6, total: 6 });
});

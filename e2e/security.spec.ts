import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './app';

/** A server on this computer that counts who calls. */
async function listeningPost() {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.setHeader('access-control-allow-origin', '*');
    response.end('hello');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    hits: () => hits,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

test('the page has no Node and sees nothing of Electron but the bridge', async ({ running }) => {
  const seen = await running.page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    module: typeof Reflect.get(globalThis, 'module'),
    Buffer: typeof Reflect.get(globalThis, 'Buffer'),
    electron: typeof Reflect.get(globalThis, 'electron'),
    bridge: Object.keys(Reflect.get(globalThis, 'gaotai')).toSorted(),
  }));
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    Buffer: 'undefined',
    electron: 'undefined',
    bridge: ['call', 'importDropped', 'on'],
  });
});

test('the page can neither leave, open windows, nor reach the network', async ({ running }) => {
  const { app, page } = running;
  const post = await listeningPost();
  const before = page.url();
  const outcomes = await page.evaluate(async (url) => {
    const outcome = async (attempt: () => unknown) => {
      try {
        return String(await attempt());
      } catch {
        return 'refused';
      }
    };
    const loaded = (tag: 'img' | 'iframe' | 'script', attribute: string) =>
      new Promise<string>((resolve) => {
        const element = document.createElement(tag);
        element.addEventListener('error', () => resolve('refused'));
        element.addEventListener('load', () => resolve(tag === 'iframe' ? 'settled' : 'loaded'));
        element.setAttribute(attribute, url);
        document.body.append(element);
        setTimeout(() => resolve('settled'), 1500);
      });
    const socket = () =>
      new Promise<string>((resolve, reject) => {
        const ws = new WebSocket(url.replace('http', 'ws'));
        ws.addEventListener('open', () => resolve('open'));
        ws.addEventListener('error', () => reject(new Error('refused')));
      });
    const result = {
      open: await outcome(() => window.open(url)),
      fetch: await outcome(() => fetch(url)),
      socket: await outcome(socket),
      image: await loaded('img', 'src'),
      script: await loaded('script', 'src'),
      eval: await outcome(() => Function('return 1')()),
    };
    await loaded('iframe', 'src');
    navigator.sendBeacon(url, 'x');
    location.href = url;
    return result;
  }, post.url);
  expect(outcomes).toEqual({
    open: 'null',
    fetch: 'refused',
    socket: 'refused',
    image: 'refused',
    script: 'refused',
    eval: 'refused',
  });
  await expect.poll(() => page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
  expect(post.hits()).toBe(0);
  await post.close();
});

test('main refuses calls that are not in the contract and inputs that do not fit', async ({
  running,
}) => {
  const answers = await running.page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'gaotai');
    const call = (name: string, input: unknown) => bridge.call(name, input);
    return {
      unknown: await call('files.read', { path: '/etc/passwd' }),
      traversal: await call('assets.get', { hash: '../../gaotai.sqlite' }),
      wrongType: await call('articles.trash', { id: 7 }),
      hugeUpdate: await call('documents.append', { id: 'x', update: 'not bytes' }),
      page: await fetch('gaotai://app/..%2f..%2fpackage.json').then((r) => r.status),
    };
  });
  const invalid = { ok: false, error: { code: 'invalid-input' } };
  expect(answers).toEqual({
    unknown: { ok: false, error: { code: 'not-allowed' } },
    traversal: invalid,
    wrongType: invalid,
    hugeUpdate: invalid,
    page: 403,
  });
});

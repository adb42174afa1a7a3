import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { httpTransport } from './http';

/** A server that answers, and a proxy in front of it that wants a name and a password. */
async function behindProxy() {
  const got: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('latin1')));
    request.on('end', () => {
      got.push(`${request.method} ${request.url} ${body}`);
      response.end('{"url":"https://mmbiz.qpic.cn/1"}');
    });
  }).listen(0, '127.0.0.1');
  const asked: (string | undefined)[] = [];
  const proxy = createServer().listen(0, '127.0.0.1');
  proxy.on('connect', (request, client) => {
    asked.push(request.headers['proxy-authorization']);
    const [host, port] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [upstream, client]) socket.on('error', () => socket.destroy());
  });
  await Promise.all([once(server, 'listening'), once(proxy, 'listening')]);
  const addressOf = (of: typeof server) => {
    const address = of.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  };
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    proxy.closeAllConnections();
    proxy.close();
  });
  return { got, asked, server: addressOf(server), proxy: addressOf(proxy) };
}

test('calls and files go through the proxy of the account, with its name and password', async () => {
  const { got, asked, server, proxy } = await behindProxy();
  const request = {
    address: server,
    path: '/cgi-bin/media/uploadimg',
    query: { access_token: 't' },
    proxy: { address: proxy, user: 'lin', password: '秘密' },
    timeoutMs: 5000,
    secrets: [],
  };
  const json = await httpTransport({ ...request, body: { kind: 'json', value: { a: 1 } } });
  expect(json).toMatchObject({ ok: true });
  const bytes = new TextEncoder().encode('picture');
  const file = await httpTransport({
    ...request,
    body: { kind: 'file', field: 'media', fileName: 'a.png', mime: 'image/png', bytes },
  });
  expect(file).toMatchObject({ ok: true });
  expect(asked[0]).toBe(`Basic ${Buffer.from('lin:秘密').toString('base64')}`);
  expect(got[0]).toBe('POST /cgi-bin/media/uploadimg?access_token=t {"a":1}');
  expect(got[1]).toContain('name="media"; filename="a.png"');
  expect(got[1]).toContain('picture');
});

test('a proxy that is not there is told as unreachable, and its password is in no text', async () => {
  const answer = await httpTransport({
    address: 'http://127.0.0.1:9',
    path: '/x',
    query: {},
    proxy: { address: 'http://127.0.0.1:9', user: 'lin', password: 'hidden-word' },
    timeoutMs: 5000,
    secrets: ['hidden-word'],
  });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  expect(JSON.stringify(answer)).not.toContain('hidden-word');
});

import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { failureToAppError } from './failure';
import { type WechatRequest, httpTransport } from './http';

type Handler = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

/** A server for one test that does as it is told; gives its address. */
async function serve(handler: Handler): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => handler(request, response, Buffer.concat(chunks)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

/** An address where nobody listens. */
async function freeAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

function request(address: string, rest: Partial<WechatRequest> = {}): WechatRequest {
  return {
    address,
    path: '/cgi-bin/x',
    query: { access_token: 'TOKEN-1' },
    timeoutMs: 3_000,
    secrets: ['TOKEN-1'],
    ...rest,
  };
}

const answering = (text: string, status = 200, type = 'text/plain'): Handler => {
  return (_, response) => response.writeHead(status, { 'content-type': type }).end(text);
};

describe('an answer', () => {
  test('is read as UTF-8 JSON whatever its content type says, with every digit of an id', async () => {
    const address = await serve(answering('{"title":"春茶","msg_id":9223372036854775807}'));
    expect(await httpTransport(request(address))).toMatchObject({
      ok: true,
      value: { value: { title: '春茶', msg_id: '9223372036854775807' } },
    });
  });

  test('with errcode 0, or none, is a success; with another it is a refusal with its rid', async () => {
    const address = await serve(
      answering('{"errcode":40007,"errmsg":"invalid media_id rid: 6a-7b"}'),
    );
    expect(await httpTransport(request(address))).toEqual({
      ok: false,
      error: {
        kind: 'refused',
        effect: 'none',
        errcode: 40007,
        errmsg: 'invalid media_id rid: 6a-7b',
        rid: '6a-7b',
      },
    });
    expect((await httpTransport(request(await serve(answering('{"errcode":0}'))))).ok).toBe(true);
  });

  test('of a busy platform leaves open what happened', async () => {
    const address = await serve(answering('{"errcode":-1,"errmsg":"system error"}'));
    expect(await httpTransport(request(address))).toMatchObject({
      error: { kind: 'refused', errcode: -1, effect: 'unknown' },
    });
  });

  test.each([
    ['a page', answering('<html>login</html>', 200, 'text/html')],
    ['half of an answer', answering('{"media_id":"ab')],
    ['a list', answering('[1]')],
    ['nothing', answering('')],
    ['status 502', answering('{"errcode":0}', 502)],
    ['a redirection', (_, response) => response.writeHead(302, { location: '/other' }).end()],
  ] satisfies [string, Handler][])(
    'that is %s is garbled, its effect unknown',
    async (_, handler) => {
      expect(await httpTransport(request(await serve(handler)))).toMatchObject({
        error: { kind: 'garbled', effect: 'unknown' },
      });
    },
  );

  test('never brings tokens or secrets along, in any form', async () => {
    const address = await serve((incoming, response) => {
      response.end(`{"errcode":40001,"errmsg":"no such thing: ${incoming.url ?? ''} SECRET-9"}`);
    });
    const failed = await httpTransport(request(address, { secrets: ['TOKEN-1', 'SECRET-9'] }));
    const shown = failed.ok ? null : failureToAppError(failed.error);
    expect(shown?.wechat?.errmsg).toContain('no such thing');
    expect(JSON.stringify([failed, shown])).not.toMatch(/TOKEN-1|SECRET-9/);
  });
});

describe('a request', () => {
  test('carries letters as letters, not as escapes', async () => {
    let seen = '';
    const address = await serve((_, response, body) => {
      seen = body.toString();
      response.end('{}');
    });
    await httpTransport(request(address, { body: { kind: 'json', value: { title: '稿台🍵' } } }));
    expect(seen).toBe('{"title":"稿台🍵"}');
  });

  test('carries a file as one part with name and type', async () => {
    let seen = '';
    const address = await serve((_, response, body) => {
      seen = body.toString('latin1');
      response.end('{}');
    });
    const bytes = Uint8Array.of(0xff, 0xd8, 0xff);
    const file = {
      kind: 'file',
      field: 'media',
      fileName: 'a.jpg',
      mime: 'image/jpeg',
      bytes,
    } as const;
    await httpTransport(request(address, { body: file }));
    expect(seen).toContain('name="media"; filename="a.jpg"');
    expect(seen).toContain('Content-Type: image/jpeg\r\n\r\n\xff\xd8\xff\r\n');
  });

  test('lets no file name break out of its line', async () => {
    let seen = '';
    const address = await serve((_, response, body) => {
      seen = body.toString();
      response.end('{}');
    });
    await httpTransport(
      request(address, {
        body: {
          kind: 'file',
          field: 'media',
          fileName: '茶"; x="1\r\nX: y.jpg',
          mime: 'image/jpeg',
          bytes: Uint8Array.of(1),
        },
      }),
    );
    expect(seen).toContain('filename="茶%22; x=%221%0D%0AX: y.jpg"\r\n');
  });
});

describe('a connection', () => {
  test('that cannot be made certainly had no effect', async () => {
    expect(await httpTransport(request(await freeAddress()))).toMatchObject({
      error: { kind: 'unreachable', effect: 'none', reason: 'ECONNREFUSED' },
    });
    expect(await httpTransport(request('http://no-such-host.invalid'))).toMatchObject({
      error: { kind: 'unreachable', effect: 'none' },
    });
  });

  test('that breaks after the request may have had one', async () => {
    const address = await serve((incoming) => incoming.socket.destroy());
    const body = { kind: 'json', value: {} } as const;
    expect(await httpTransport(request(address, { body }))).toMatchObject({
      error: { kind: 'unreachable', effect: 'unknown' },
    });
  });

  test('that stays silent ends after the time allowed', async () => {
    const address = await serve(() => undefined);
    expect(await httpTransport(request(address, { timeoutMs: 50 }))).toEqual({
      ok: false,
      error: { kind: 'timeout', effect: 'unknown' },
    });
  });
});

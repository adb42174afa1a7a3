import { createServer } from 'node:http';
import { connect } from 'node:net';
import { boundPort } from './bound-port';

/** An HTTP proxy that lets nobody through without the name and password. */
export type AskingProxy = {
  /** `http://127.0.0.1:PORT`. */
  address: string;
  user: string;
  password: string;
  /** How many connections went through. */
  passed(): number;
  close(): Promise<void>;
};

/** Starts an {@link AskingProxy}. */
export async function openAskingProxy(user: string, password: string): Promise<AskingProxy> {
  const wanted = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  let passed = 0;
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, client) => {
    client.on('error', () => client.destroy());
    if (request.headers['proxy-authorization'] !== wanted) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    passed += 1;
    const [host, port] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  const port = await boundPort(server);
  return {
    address: `http://127.0.0.1:${port}`,
    user,
    password,
    passed: () => passed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

import { createServer } from 'node:http';
import { boundPort } from './bound-port';

/** A stand-in for WeCom that refuses every message, and names the key in what it says. */
export type TellingRobot = { address: string; keys(): string[]; close(): Promise<void> };

/** Starts a {@link TellingRobot}. */
export async function openTellingRobot(): Promise<TellingRobot> {
  const keys: string[] = [];
  const server = createServer((request, response) => {
    const key = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('key') ?? '';
    keys.push(key);
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ errcode: 93000, errmsg: `invalid webhook url, key: ${key}` }));
  });
  const port = await boundPort(server);
  return {
    address: `http://127.0.0.1:${port}/cgi-bin/webhook/send`,
    keys: () => keys,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

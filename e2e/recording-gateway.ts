import { createServer, type IncomingMessage } from 'node:http';
import { boundPort } from './bound-port';

/** A relay before the sandbox that learns which access tokens were given out. */
export type RecordingGateway = {
  /** `http://127.0.0.1:PORT`; use it as the account's API address. */
  address: string;
  /** Every access token that went through, in the order of their first appearance. */
  tokens(): string[];
  close(): Promise<void>;
};

/** Starts a relay that hands every call on to `target` as it came. */
export async function openRecordingGateway(target: string): Promise<RecordingGateway> {
  const tokens = new Set<string>();
  const server = createServer(async (request, response) => {
    try {
      const answer = await handOn(request, target);
      const body = Buffer.from(await answer.arrayBuffer());
      const [, token] = /"access_token"\s*:\s*"([^"]+)"/.exec(body.toString('utf8')) ?? [];
      if (token) tokens.add(token);
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
      });
      response.end(body);
    } catch {
      // The sandbox broke the connection, as it was told to: the caller has to meet the same.
      response.destroy();
    }
  });
  const port = await boundPort(server);
  return {
    address: `http://127.0.0.1:${port}`,
    tokens: () => [...tokens],
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function handOn(request: IncomingMessage, target: string): Promise<Response> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  const { method = 'GET' } = request;
  const type = request.headers['content-type'];
  return fetch(new URL(request.url ?? '/', target), {
    method,
    headers: type ? { 'content-type': type } : {},
    ...(method === 'POST' && { body: Buffer.concat(pieces) }),
  });
}

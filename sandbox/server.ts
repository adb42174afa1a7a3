import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { actionSchema, actOnWebsite, type BackOfficeActionInput } from './back-office';
import { createCallLog, type CallEntry } from './faults/call-log';
import { serveControl } from './faults/control';
import { createFaultList, type FaultList } from './faults/faults';
import { send } from './http/answer';
import { dispatchCall } from './http/dispatch';
import { isForLoopback } from './http/loopback';
import { createRidLog } from './http/rid-log';
import { standardAccounts, type SandboxAccount, type SandboxOptions } from './options';
import { servePage } from './pages/serve-page';
import { summarise, type StateSummary } from './pages/state-summary';
import { TOKEN } from './rules/limits';
import { createQuotaBook } from './rules/quotas';
import { createFollowerBook } from './store/followers';
import { openStore } from './store/store';
import { createTokenLedger } from './tokens';
import type { World } from './world';

/** A sandbox that listens. */
export interface Sandbox {
  /** `http://127.0.0.1:PORT`; use it as the account's API address. */
  readonly address: string;
  readonly accounts: readonly SandboxAccount[];
  /** Orders misbehaviour, as `POST /__sandbox/faults` does. */
  readonly faults: FaultList;
  /** Does what a person does on WeChat's website. False if what it is about is not there. */
  act(action: BackOfficeActionInput): Promise<boolean>;
  /** What `/state.json` shows. */
  state(): StateSummary;
  /** The calls since the start, oldest first. */
  calls(): CallEntry[];
  /** Stops listening and breaks open connections. */
  close(): Promise<void>;
}

/**
 * Starts the strict local server that speaks the Official Account API, on 127.0.0.1 only.
 * @throws if the port is taken, or the data folder's state cannot be read
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const store = await openStore(options.dataFolder);
  const accounts = options.accounts ?? standardAccounts();
  let address = '';
  const world: World = {
    accounts,
    store,
    tokens: createTokenLedger(options.tokenLifeMs ?? TOKEN.lifeMs),
    quotas: createQuotaBook(options.quotas),
    faults: createFaultList(),
    log: createCallLog(),
    rids: createRidLog(),
    followers: createFollowerBook(options.followers ?? 128),
    settings: {
      latencyMs: options.latencyMs ?? 0,
      publishMs: options.publishMs ?? 1_000,
      disputed: options.disputed ?? 'warn',
    },
    now: options.now ?? Date.now,
    address: () => address,
  };
  const server = createServer((request, response) => void serve(world, request, response));
  // Longer than clients keep idle connections, so that they are the ones who close them.
  server.keepAliveTimeout = 60_000;
  server.on('clientError', answerBrokenRequest);
  const port = await listen(server, options.port ?? 0, store.state.port);
  address = `http://127.0.0.1:${port}`;
  store.state.port = port;
  await store.save();

  return {
    address,
    accounts,
    faults: world.faults,
    act: (action) => actOnWebsite(world, actionSchema.parse(action)),
    state: () => summarise(world),
    calls: () => world.log.list(),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Listens on the port that was asked for, or else on the last one if it is free, or else on any. */
async function listen(server: Server, asked: number, last: number): Promise<number> {
  if (asked !== 0 || last === 0) return listenOn(server, asked);
  try {
    return await listenOn(server, last);
  } catch {
    // Somebody else has it now. Stored articles find their pictures on any port.
    return listenOn(server, 0);
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const bound = server.address();
      if (bound === null || typeof bound === 'string') reject(new Error('no port'));
      else resolve(bound.port);
    });
  });
}

async function serve(world: World, request: IncomingMessage, response: ServerResponse) {
  // By its own clock, as everything else that it tells.
  response.setHeader('date', new Date(world.now()).toUTCString());
  try {
    await route(world, request, response);
  } catch (error) {
    // A caller that went away is no fault of ours; everything else should be seen.
    if (request.complete) console.error('sandbox:', error);
    response.destroy();
  }
}

async function route(world: World, request: IncomingMessage, response: ServerResponse) {
  const target = request.url ?? '/';
  const url = new URL(
    URL.canParse(target, 'http://sandbox.invalid') ? target : '/',
    'http://sandbox.invalid',
  );
  const { pathname } = url;
  const isPage = request.method === 'GET' || request.method === 'HEAD';
  const isApi = pathname.startsWith('/cgi-bin/') || pathname.startsWith('/datacube/');
  if (isApi || (!isPage && !pathname.startsWith('/__sandbox/'))) {
    return dispatchCall(world, request, response, url);
  }
  if (!isForLoopback(request)) {
    return send(response, {
      status: 403,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: Buffer.from(JSON.stringify({ error: 'only for this computer' })),
    });
  }
  if (pathname.startsWith('/__sandbox/')) {
    return serveControl(world, request, response, pathname);
  }
  return send(response, await servePage(world, pathname));
}

/** What is not HTTP at all still gets JSON. */
function answerBrokenRequest(_error: Error, socket: Duplex): void {
  if (!socket.writable) return;
  const body = JSON.stringify({ errcode: -1, errmsg: 'bad request' });
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}

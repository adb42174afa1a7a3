import { randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { AppFailure, appError } from '../core/contract/errors';

/** The practice account's identity at its own server. */
export type SandboxCredentials = { address: string; appId: string; appSecret: string };

/** The AppID of the practice account; it never changes, so its drafts and articles stay its own. */
export const SANDBOX_APP_ID = 'wxsandbox00000001';

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), address: z.url() }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);

/** Runs the practice account's server in a thread, started when it is first needed. */
export type SandboxHost = {
  /** Waits until the server answers. Throws {@link AppFailure} `unexpected` when it cannot start. */
  ready(): Promise<SandboxCredentials>;
  /** The credentials if the server runs already. */
  current(): SandboxCredentials | null;
  close(): Promise<void>;
};

/**
 * Makes the host. The AppSecret is new at every start and lives in memory only, so there is nothing
 * to find on disk.
 */
export function createSandboxHost(options: {
  workerFile: URL;
  dataFolder: string;
  accountName: string;
}): SandboxHost {
  let worker: Worker | null = null;
  let running: SandboxCredentials | null = null;
  let starting: Promise<SandboxCredentials> | null = null;

  function start(): Promise<SandboxCredentials> {
    const appSecret = randomBytes(16).toString('hex');
    const account = {
      name: options.accountName,
      type: 'service',
      verified: true,
      appId: SANDBOX_APP_ID,
      appSecret,
    };
    const thread = new Worker(options.workerFile, {
      workerData: { port: 0, dataFolder: options.dataFolder, accounts: [account], latencyMs: 0 },
    });
    worker = thread;
    return new Promise((resolve, reject) => {
      const stop = (cause: unknown) => {
        worker = null;
        running = null;
        starting = null;
        reject(new AppFailure(appError('unexpected'), cause));
      };
      thread.once('error', stop);
      thread.once('exit', (code) => stop(new Error(`the sandbox ended with code ${code}`)));
      thread.once('message', (raw: unknown) => {
        const message = messageSchema.parse(raw);
        if (message.kind === 'failed') return stop(new Error(message.message));
        running = { address: message.address, appId: SANDBOX_APP_ID, appSecret };
        resolve(running);
      });
    });
  }

  return {
    ready: () => (starting ??= start()),
    current: () => running,
    close: async () => {
      worker?.postMessage({ kind: 'close' });
      await worker?.terminate();
    },
  };
}

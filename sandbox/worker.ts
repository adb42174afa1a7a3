import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { sandboxAccountSchema } from './options';
import { startSandbox } from './server';

/** What the desktop application hands over as `workerData`. */
const workerDataSchema = z.object({
  port: z.int().min(0).max(65_535),
  dataFolder: z.string().min(1),
  accounts: z.array(sandboxAccountSchema).min(1),
  latencyMs: z.int().nonnegative(),
});

/** What the thread says: once, when it listens or cannot. */
export type SandboxWorkerMessage =
  | { kind: 'ready'; address: string }
  | { kind: 'failed'; message: string };

/** The only thing it can be told. It answers by ending. */
const closeSchema = z.object({ kind: z.literal('close') });

const port = parentPort;

function say(message: SandboxWorkerMessage): void {
  port?.postMessage(message);
}

async function run(): Promise<void> {
  const sandbox = await startSandbox(workerDataSchema.parse(workerData));
  port?.on('message', (message: unknown) => {
    if (!closeSchema.safeParse(message).success) return;
    void sandbox.close().then(() => port.close());
  });
  say({ kind: 'ready', address: sandbox.address });
}

run().catch((error: unknown) => {
  say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
});

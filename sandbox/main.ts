import { parseArgs } from 'node:util';
import * as z from 'zod';
import { startSandbox } from './server';

const USAGE = `Usage: sandbox [--port N] [--data DIR] [--latency MS] [--publish MS] [--disputed warn|refuse]
               [--followers N]

  --port N       port on 127.0.0.1; 0 takes the last one or any (default 0)
  --data DIR     keep state and pictures in this folder (default: in memory)
  --latency MS   wait this long before each call
  --publish MS   how long a publication takes (default 1000)
  --disputed W   where reports about WeChat disagree: warn (default) or refuse
  --followers N  sample followers of each account (default 128)
`;

const wholeNumber = z.string().regex(/^\d+$/).transform(Number).optional();
const argumentsSchema = z.object({
  port: wholeNumber.refine((port) => port === undefined || port <= 65_535),
  data: z.string().min(1).optional(),
  latency: wholeNumber,
  publish: wholeNumber,
  disputed: z.enum(['warn', 'refuse']).optional(),
  followers: wholeNumber.refine((count) => count === undefined || count <= 1_000_000),
});

function readArguments(): z.infer<typeof argumentsSchema> | undefined {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        latency: { type: 'string' },
        publish: { type: 'string' },
        disputed: { type: 'string' },
        followers: { type: 'string' },
      },
    });
    return argumentsSchema.safeParse(values).data;
  } catch {
    // parseArgs throws on unknown options; the usage text is the answer to that too.
    return undefined;
  }
}

async function main(): Promise<void> {
  const given = readArguments();
  if (!given) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const sandbox = await startSandbox({
    port: given.port,
    dataFolder: given.data,
    latencyMs: given.latency,
    publishMs: given.publish,
    disputed: given.disputed,
    followers: given.followers,
  });
  const { address, accounts } = sandbox;
  process.stdout.write(`${JSON.stringify({ address, accounts })}\n`);
  const stop = () => void sandbox.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

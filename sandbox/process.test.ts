import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { sandboxAccountSchema } from './options';
import { postJson, readReply, subscription, text } from './test-client';

const readySchema = z.object({ address: z.string(), accounts: z.array(sandboxAccountSchema) });

let folder: string;
let children: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-process-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: join(folder, 'out'),
      target: 'node20',
      rolldownOptions: {
        input: {
          main: join(import.meta.dirname, 'main.ts'),
          worker: join(import.meta.dirname, 'worker.ts'),
        },
        output: { entryFileNames: '[name].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
});
afterAll(() => rm(folder, { recursive: true }));

function run(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [join(folder, 'out/main.mjs'), ...args]);
  children.push(child);
  return child;
}

async function ready(child: ChildProcess) {
  if (!child.stdout) throw new Error('no output');
  const [line] = await once(createInterface(child.stdout), 'line');
  return readySchema.parse(JSON.parse(z.string().parse(line)));
}

async function tokenOf({ address, accounts }: z.infer<typeof readySchema>): Promise<string> {
  const reply = await postJson(`${address}/cgi-bin/stable_token`, {
    grant_type: 'client_credential',
    appid: accounts[0]?.appId,
    secret: accounts[0]?.appSecret,
  });
  return text(reply, 'access_token');
}

it('prints one line when it is ready, and ends cleanly when told', async () => {
  const child = run('--port', '0');
  const { address, accounts } = await ready(child);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const kinds = accounts.map((a) => `${a.type} ${a.verified}`);
  expect(kinds).toEqual(
    expect.arrayContaining(['subscription true', 'service true', 'subscription false']),
  );
  await fetch(address);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('explains itself when it is called in a wrong way', async () => {
  const child = run('--port', 'many');
  expect(await once(child, 'exit')).toEqual([2, null]);
});

it('has everything it answered after a kill', async () => {
  const data = join(folder, 'data');
  for (let round = 1; round <= 3; round += 1) {
    const child = run('--data', data);
    const started = await ready(child);
    const token = await tokenOf(started);
    const form = new FormData();
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0]);
    form.append('media', new Blob([jpeg]), 'a.jpg');
    const url = `${started.address}/cgi-bin/material/add_material?type=image&access_token=${token}`;
    const added = await readReply(await fetch(url, { method: 'POST', body: form }));
    child.kill('SIGKILL');
    expect(added).toHaveProperty('media_id');
    await once(child, 'exit');
  }
  const child = run('--data', data);
  const started = await ready(child);
  const token = await tokenOf(started);
  const count = `${started.address}/cgi-bin/material/get_materialcount?access_token=${token}`;
  expect(await readReply(await fetch(count))).toMatchObject({ image_count: 3 });
});

it('runs in a worker thread for the desktop application', async () => {
  const workerData = {
    port: 0,
    dataFolder: join(folder, 'worker'),
    accounts: [subscription],
    latencyMs: 0,
  };
  const worker = new Worker(join(folder, 'out/worker.mjs'), { workerData });
  const [message] = await once(worker, 'message');
  const { kind, address } = z.object({ kind: z.string(), address: z.string() }).parse(message);
  expect(kind).toBe('ready');
  expect(await tokenOf({ address, accounts: [subscription] })).toBeTypeOf('string');
  worker.postMessage({ kind: 'close' });
  expect(await once(worker, 'exit')).toEqual([0]);
});

it('says why it could not start in a worker thread', async () => {
  const worker = new Worker(join(folder, 'out/worker.mjs'), { workerData: { port: 'x' } });
  const [message] = await once(worker, 'message');
  expect(message).toMatchObject({ kind: 'failed' });
  expect(await once(worker, 'exit')).toEqual([0]);
});

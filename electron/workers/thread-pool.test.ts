import { expect, test } from 'vitest';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { createThreadPool } from './thread-pool';

type Tasks = { wait: { input: number; output: number } };
const schemas = { wait: { input: z.number(), output: z.number() } };

/** A thread that answers with its own number after so many milliseconds. */
const source = `
  const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', ({ input }) =>
    setTimeout(() => parentPort.postMessage({ ok: true, value: threadId }), input));
`;

function pool(size: number) {
  let started = 0;
  const runner = createThreadPool<Tasks>(size, schemas, {
    start: () => {
      started += 1;
      return new Worker(source, { eval: true });
    },
    idleMs: 60_000,
    timeoutMs: 10_000,
    onTrouble: () => undefined,
  });
  return { runner, started: () => started };
}

test('tasks at the same time go to different threads, no more than there are', async () => {
  const { runner, started } = pool(2);
  const threads = await Promise.all([20, 20, 20, 20].map((ms) => runner.run('wait', ms)));
  expect(new Set(threads).size).toBe(2);
  expect(started()).toBe(2);
  await runner.close();
});

test('one task after the other never starts a second thread', async () => {
  const { runner, started } = pool(3);
  for (let task = 0; task < 3; task += 1) await runner.run('wait', 1);
  expect(started()).toBe(1);
  await runner.close();
});

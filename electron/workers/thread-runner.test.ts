import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { AppFailure } from '../../core/contract/errors';
import type { TaskSchemas } from './tasks';
import { createThreadRunner } from './thread-runner';

type Tasks = Record<
  'count' | 'crash' | 'crashOnce' | 'throwOutside' | 'hang' | 'refuse',
  { input: unknown; output: number }
>;
const task = { input: z.unknown(), output: z.number() };
const schemas: TaskSchemas<Tasks> = {
  count: task,
  crash: task,
  crashOnce: task,
  throwOutside: task,
  hang: task,
  refuse: task,
};

function setUp(idleMs = 60_000, timeoutMs = 10_000) {
  const started: Worker[] = [];
  const trouble: string[] = [];
  const runner = createThreadRunner(schemas, {
    start: () => {
      const worker = new Worker(new URL('./testing/unreliable.worker.mjs', import.meta.url));
      started.push(worker);
      return worker;
    },
    idleMs,
    timeoutMs,
    onTrouble: (what) => trouble.push(what),
  });
  onTestFinished(() => runner.close());
  return { runner, started, trouble };
}

/** The code with which a task fails. */
async function codeOf(task: Promise<unknown>): Promise<unknown> {
  const outcome = await task.catch((error: unknown) => error);
  return outcome instanceof AppFailure ? outcome.appError.code : outcome;
}

describe('createThreadRunner', () => {
  test('starts no thread before there is a task, and one for all tasks', async () => {
    const { runner, started } = setUp();
    expect(started).toHaveLength(0);
    expect(await Promise.all([1, 2, 3].map(() => runner.run('count', null)))).toEqual([1, 2, 3]);
    expect(started).toHaveLength(1);
  });

  test('ends an idle thread and starts another when needed', async () => {
    const { runner, started } = setUp(1);
    expect(await runner.run('count', null)).toBe(1);
    await once(started[0]!, 'exit');
    expect(await runner.run('count', null)).toBe(1);
    expect(started).toHaveLength(2);
  });

  test('tries a task again when its thread died', async () => {
    const { runner, started, trouble } = setUp();
    const flag = new Int32Array(new SharedArrayBuffer(4));
    expect(await runner.run('crashOnce', { flag })).toBe(1);
    expect(started).toHaveLength(2);
    expect(trouble).toEqual(['a worker ended']);
  });

  test('ends the thread of a running task that is cancelled, and goes on with the next', async () => {
    const { runner, started, trouble } = setUp();
    const stop = new AbortController();
    const hanging = codeOf(runner.run('hang', null, stop.signal));
    const waiting = codeOf(runner.run('count', null, stop.signal));
    const other = runner.run('count', null);
    stop.abort();
    expect(await hanging).toBe('cancelled');
    expect(await waiting).toBe('cancelled');
    expect(await other).toBe(1);
    expect(started).toHaveLength(2);
    expect(trouble).toEqual([]);
    expect(await codeOf(runner.run('count', null, stop.signal))).toBe('cancelled');
  });

  test.each(['crash', 'throwOutside'] as const)(
    'a task that always kills its thread (%s) fails; the next one is done',
    async (name) => {
      const { runner } = setUp();
      const failing = codeOf(runner.run(name, null));
      const next = runner.run('count', null);
      expect(await failing).toBe('unexpected');
      expect(await next).toBe(1);
    },
  );

  test('a task that never ends is given up; the next one is done', async () => {
    const { runner } = setUp(60_000, 300);
    const failing = codeOf(runner.run('hang', null));
    const next = runner.run('count', null);
    expect(await failing).toBe('unexpected');
    expect(await next).toBe(1);
  });

  test('an expected failure keeps its code', async () => {
    await expect(setUp().runner.run('refuse', null)).rejects.toMatchObject({
      appError: { code: 'not-found' },
    });
  });

  test('closing ends what runs and refuses what comes', async () => {
    const { runner } = setUp();
    const running = codeOf(runner.run('hang', null));
    await runner.close();
    expect(await running).toBe('cancelled');
    await expect(runner.run('count', null)).rejects.toMatchObject({
      appError: { code: 'cancelled' },
    });
  });
});

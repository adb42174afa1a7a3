import { inspect } from 'node:util';
import { z } from 'zod';
import type { AppError } from '../../core/contract/errors';
import { AppFailure, appError, appErrorSchema } from '../../core/contract/errors';

/** What kinds of tasks a worker takes: for each name its input and its output. */
export type TaskTypes = Record<string, { input: unknown; output: unknown }>;
export type TaskName<T extends TaskTypes> = keyof T & string;

/** The schemas that check what crosses between threads. */
export type TaskSchemas<T extends TaskTypes> = {
  [N in TaskName<T>]: { input: z.ZodType<T[N]['input']>; output: z.ZodType<T[N]['output']> };
};

/** What does the work: one function for each task. A function may throw an `AppFailure`. */
export type TaskHandlers<T extends TaskTypes> = {
  [N in TaskName<T>]: (input: T[N]['input']) => T[N]['output'] | Promise<T[N]['output']>;
};

/** Whoever wants tasks done sees only this, be it a thread or (in tests) the same thread. */
export type TaskRunner<T extends TaskTypes> = {
  /**
   * Does a task. When the signal aborts, the task is given up with `cancelled`, even in the middle of
   * its work where it runs in a thread of its own.
   */
  run<N extends TaskName<T>>(
    name: N,
    input: T[N]['input'],
    signal?: AbortSignal,
  ): Promise<T[N]['output']>;
  /** Ends what runs; later tasks are refused. */
  close(): Promise<void>;
};

/** A task on its way to a thread. */
export type TaskMessage = { name: string; input: unknown };

/** The answer of a thread. `detail` is for the log only. */
export const taskAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: appErrorSchema, detail: z.string() }),
]);
export type TaskAnswer = z.infer<typeof taskAnswerSchema>;

/** Does one task and never throws: what went wrong is in the answer. */
export async function answerTask<T extends TaskTypes>(
  schemas: TaskSchemas<T>,
  handlers: TaskHandlers<T>,
  name: string,
  input: unknown,
): Promise<TaskAnswer> {
  try {
    if (!isTask(schemas, name)) throw new Error(`no task ${name}`);
    return { ok: true, value: await doTask(schemas, handlers, name, input) };
  } catch (error) {
    const known: AppError = error instanceof AppFailure ? error.appError : appError('unexpected');
    return { ok: false, error: known, detail: inspect(error) };
  }
}

/** Runs tasks in the calling thread; for tests and for command line tools. */
export function runInThisThread<T extends TaskTypes>(
  schemas: TaskSchemas<T>,
  handlers: TaskHandlers<T>,
): TaskRunner<T> {
  return {
    run: async (name, input) => doTask(schemas, handlers, name, structuredClone(input)),
    close: () => Promise.resolve(),
  };
}

function isTask<T extends TaskTypes>(schemas: TaskSchemas<T>, name: string): name is TaskName<T> {
  return Object.hasOwn(schemas, name);
}

async function doTask<T extends TaskTypes, N extends TaskName<T>>(
  schemas: TaskSchemas<T>,
  handlers: TaskHandlers<T>,
  name: N,
  input: unknown,
): Promise<T[N]['output']> {
  return handlers[name](schemas[name].input.parse(input));
}

import type { Worker } from 'node:worker_threads';
import { AppFailure, type ErrorCode, appError } from '../../core/contract/errors';
import type { TaskAnswer, TaskName, TaskRunner, TaskSchemas, TaskTypes } from './tasks';
import { taskAnswerSchema } from './tasks';

/** How a thread is started and kept. */
export type ThreadOptions = {
  /** Starts the thread; called when the first task comes, after a crash, and after idling. */
  start: () => Worker;
  /** A thread that had nothing to do for this long is ended, to give its memory back. */
  idleMs: number;
  /** A task that takes longer is given up and its thread ended. */
  timeoutMs: number;
  /** What such a task fails with; `unexpected` unless tasks may well take too long. */
  lateCode?: ErrorCode;
  /** For the log: a crash, a task that was given up, an unexpected error inside a task. */
  onTrouble: (what: string, cause: unknown) => void;
};

type Outcome = TaskAnswer | 'crashed' | 'late' | 'closed';
type Waiting = {
  name: string;
  input: unknown;
  tries: number;
  isCancelled: () => boolean;
  settle: (outcome: Outcome) => void;
};

/**
 * Does tasks in a thread, one after the other. A thread that dies is started again and its task
 * tried once more; a task that dies twice fails with `unexpected`, as one that takes too long unless
 * the options say otherwise. A task that is cancelled while it runs takes its thread along. Never hangs.
 */
export function createThreadRunner<T extends TaskTypes>(
  schemas: TaskSchemas<T>,
  options: ThreadOptions,
): TaskRunner<T> {
  const queue: Waiting[] = [];
  let thread: Worker | null = null;
  let current: { task: Waiting; timer: NodeJS.Timeout } | null = null;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  function finish(outcome: Outcome): void {
    const task = current?.task;
    if (!current || !task) return;
    clearTimeout(current.timer);
    current = null;
    if (outcome === 'crashed' && task.tries === 0 && !closed) {
      task.tries += 1;
      queue.unshift(task);
    } else {
      task.settle(outcome);
    }
    next();
  }

  async function dropThread(): Promise<void> {
    const dropped = thread;
    thread = null;
    await dropped?.terminate();
  }

  function startThread(): Worker {
    const started = options.start();
    const died = (cause: unknown): void => {
      if (thread !== started) return;
      thread = null;
      options.onTrouble('a worker ended', cause);
      finish('crashed');
    };
    started.on('error', died);
    started.on('exit', died);
    started.on('message', (message: unknown) => {
      if (thread === started) finish(taskAnswerSchema.parse(message));
    });
    thread = started;
    return started;
  }

  function next(): void {
    clearTimeout(idle);
    if (current) return;
    const task = queue.shift();
    // What one signal cancels may lie behind the task that it ended.
    if (task?.isCancelled()) {
      task.settle('closed');
      next();
      return;
    }
    if (!task) {
      idle = setTimeout(() => void dropThread(), options.idleMs);
      idle.unref();
      return;
    }
    const timer = setTimeout(() => {
      options.onTrouble(`task ${task.name} took too long`, null);
      void dropThread();
      finish('late');
    }, options.timeoutMs);
    current = { task, timer };
    try {
      (thread ?? startThread()).postMessage({ name: task.name, input: task.input });
    } catch (error) {
      options.onTrouble('a worker could not be given its task', error);
      finish('crashed');
    }
  }

  function cancel(task: Waiting): void {
    if (current?.task === task) {
      void dropThread();
      finish('closed');
      return;
    }
    const place = queue.indexOf(task);
    if (place < 0) return;
    queue.splice(place, 1);
    task.settle('closed');
  }

  function outcomeOf(name: string, input: unknown, signal?: AbortSignal): Promise<Outcome> {
    return new Promise((settle) => {
      const onAbort = () => cancel(task);
      const task: Waiting = {
        name,
        input,
        tries: 0,
        isCancelled: () => signal?.aborted ?? false,
        settle: (outcome) => {
          signal?.removeEventListener('abort', onAbort);
          settle(outcome);
        },
      };
      signal?.addEventListener('abort', onAbort);
      queue.push(task);
      next();
    });
  }

  return {
    async run<N extends TaskName<T>>(
      name: N,
      input: T[N]['input'],
      signal?: AbortSignal,
    ): Promise<T[N]['output']> {
      if (closed || signal?.aborted) throw new AppFailure(appError('cancelled'));
      const outcome = await outcomeOf(name, input, signal);
      if (outcome === 'closed') throw new AppFailure(appError('cancelled'));
      if (outcome === 'late') throw new AppFailure(appError(options.lateCode ?? 'unexpected'));
      if (outcome === 'crashed') throw new AppFailure(appError('unexpected'));
      if (outcome.ok) return schemas[name].output.parse(outcome.value);
      if (outcome.error.code === 'unexpected') options.onTrouble(`task ${name}`, outcome.detail);
      throw new AppFailure(outcome.error, outcome.detail);
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      for (const task of queue.splice(0)) task.settle('closed');
      finish('closed');
      await dropThread();
    },
  };
}

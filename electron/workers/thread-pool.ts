import type { TaskName, TaskRunner, TaskSchemas, TaskTypes } from './tasks';
import { type ThreadOptions, createThreadRunner } from './thread-runner';

/**
 * Does tasks in several threads; each task goes to the thread with the least to do. Threads are
 * started when they are needed, so one task at a time never starts a second one.
 */
export function createThreadPool<T extends TaskTypes>(
  size: number,
  schemas: TaskSchemas<T>,
  options: ThreadOptions,
): TaskRunner<T> {
  const threads = Array.from({ length: Math.max(1, size) }, () => ({
    runner: createThreadRunner(schemas, options),
    tasks: 0,
  }));

  return {
    async run<N extends TaskName<T>>(
      name: N,
      input: T[N]['input'],
      signal?: AbortSignal,
    ): Promise<T[N]['output']> {
      const thread = threads.reduce((least, other) => (other.tasks < least.tasks ? other : least));
      thread.tasks += 1;
      try {
        return await thread.runner.run(name, input, signal);
      } finally {
        thread.tasks -= 1;
      }
    },
    async close() {
      await Promise.all(threads.map(({ runner }) => runner.close()));
    },
  };
}

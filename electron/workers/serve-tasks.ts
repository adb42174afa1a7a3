import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import type { TaskHandlers, TaskMessage, TaskSchemas, TaskTypes } from './tasks';
import { answerTask } from './tasks';

const messageSchema: z.ZodType<TaskMessage> = z.object({ name: z.string(), input: z.unknown() });

/** Turns the calling thread into one that does the tasks it is sent, one after the other. */
export function serveTasks<T extends TaskTypes>(
  schemas: TaskSchemas<T>,
  handlers: TaskHandlers<T>,
): void {
  const port = parentPort;
  if (!port) throw new Error('not in a worker thread');
  port.on('message', (message: unknown) => {
    const { name, input } = messageSchema.parse(message);
    void answerTask(schemas, handlers, name, input).then((answer) => port.postMessage(answer));
  });
}

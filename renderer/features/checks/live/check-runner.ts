import type { Finding } from '../../../../core/domain/finding';
import type { CheckAnswer, CheckRequest, CheckTask } from './check-task';

/** As much of a worker as the runner uses. */
export type CheckWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Runs checks in a thread of their own: one at a time, and of those that wait only the newest. */
export type CheckRunner = {
  /** Asks for a check; `null` when a newer one took its place or the runner was closed. */
  run(task: CheckTask): Promise<Finding[] | null>;
  close(): void;
};

type Waiting = { task: CheckTask; settle: (findings: Finding[] | null) => void };

/**
 * Makes a {@link CheckRunner}; its thread starts with the first check.
 * @param onTrouble told when the thread failed; the check that it made is answered with null.
 */
export function createCheckRunner(
  start: () => CheckWorker,
  onTrouble: (error: unknown) => void,
): CheckRunner {
  let worker: CheckWorker | null = null;
  let running: { id: number; settle: Waiting['settle'] } | null = null;
  let waiting: Waiting | null = null;
  let lastId = 0;

  function end(findings: Finding[] | null): void {
    running?.settle(findings);
    running = null;
    next();
  }

  function opened(): CheckWorker {
    if (worker) return worker;
    worker = start();
    worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.id === running?.id) end(data.findings);
    });
    worker.addEventListener('error', (event) => {
      onTrouble(event.error ?? event.message);
      // What it was about may be at fault: the next check gets a fresh thread.
      worker?.terminate();
      worker = null;
      end(null);
    });
    return worker;
  }

  function next(): void {
    if (running || !waiting) return;
    const { task, settle } = waiting;
    waiting = null;
    lastId += 1;
    running = { id: lastId, settle };
    const request: CheckRequest = { id: lastId, task };
    opened().postMessage(request);
  }

  return {
    run: (task) =>
      new Promise((settle) => {
        waiting?.settle(null);
        waiting = { task, settle };
        next();
      }),
    close() {
      worker?.terminate();
      worker = null;
      waiting?.settle(null);
      running?.settle(null);
      waiting = null;
      running = null;
    },
  };
}

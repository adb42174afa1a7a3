import type { LineEdit, LineRun } from '../../../core/autocorrect/correct-line';
import { correctAnswerSchema, type CorrectQuestion } from './messages';

/** Looks at spaces and punctuation in a thread of its own. */
export type Corrector = {
  /** The changes that each line wants; null when the formatter could not be started. */
  correct(lines: LineRun[][]): Promise<LineEdit[][] | null>;
  /** Ends the thread; what is still asked is answered with null. */
  close(): void;
};

/** Starts the thread with the first question; `start` gives the worker. */
export function createCorrector(start: () => Worker = startWorker): Corrector {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, (edits: LineEdit[][] | null) => void>();

  function answer(id: number, edits: LineEdit[][] | null): void {
    waiting.get(id)?.(edits);
    waiting.delete(id);
  }
  function giveUp(): void {
    worker?.terminate();
    worker = null;
    for (const id of waiting.keys()) answer(id, null);
  }
  function running(): Worker {
    if (worker) return worker;
    worker = start();
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const { id, edits } = correctAnswerSchema.parse(data);
      answer(id, edits);
    });
    worker.addEventListener('error', giveUp);
    return worker;
  }
  return {
    correct: (lines) =>
      new Promise((resolve) => {
        const question: CorrectQuestion = { id: ++last, lines };
        waiting.set(question.id, resolve);
        running().postMessage(question);
      }),
    close: giveUp,
  };
}

function startWorker(): Worker {
  return new Worker(new URL('./autocorrect.worker.ts', import.meta.url), { type: 'module' });
}

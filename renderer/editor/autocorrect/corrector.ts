import type { LineEdit, LineRun } from '../../../core/autocorrect/correct-line';
import { createThread, inWorker } from '../../thread/thread';
import { correctAnswerSchema } from './messages';

/** Looks at spaces and punctuation in a thread of its own. */
export type Corrector = {
  /** The changes that each line wants; null when the formatter could not be started. */
  correct(lines: LineRun[][]): Promise<LineEdit[][] | null>;
  /** Ends the thread; what is still asked is answered with null. */
  close(): void;
};

/** Makes a corrector; its thread starts with the first question. */
export function createCorrector(): Corrector {
  const start = inWorker(
    () => new Worker(new URL('./autocorrect.worker.ts', import.meta.url), { type: 'module' }),
  );
  const thread = createThread<LineRun[][], LineEdit[][]>(start, correctAnswerSchema);
  return { correct: thread.ask, close: thread.close };
}

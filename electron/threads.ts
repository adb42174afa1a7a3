import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Log } from './log';
import { type DocumentRunner, documentTasks } from './workers/documents/document-tasks';
import { type ExportRunner, exportTasks } from './workers/exports/export-tasks';
import { type ImageRunner, imageTasks } from './workers/images/image-tasks';
import { type IntegrityRunner, integrityTasks } from './workers/integrity/integrity-tasks';
import { createThreadPool } from './workers/thread-pool';
import { createThreadRunner } from './workers/thread-runner';

/** Threads that have had nothing to do for this long give their memory back. */
const IDLE_MS = 60_000;
/** No task takes this long unless something is wrong with it. */
const TIMEOUT_MS = 120_000;
/** Reading a file of any honest size takes a few seconds; only hostile markup takes this long. */
const READING_TIMEOUT_MS = 30_000;

/** The threads for slow work; each is started when it is first needed. */
export type Threads = {
  documents: DocumentRunner;
  /** Reads foreign files, apart from the writing: one that takes too long is ended with its thread. */
  readers: DocumentRunner;
  exports: ExportRunner;
  images: ImageRunner;
  integrity: IntegrityRunner;
  close(): Promise<void>;
};

/** Makes the {@link Threads}. Their files lie beside main's own. */
export function createThreads(log: Log): Threads {
  const thread = (file: string) => ({
    start: () => new Worker(new URL(file, import.meta.url)),
    idleMs: IDLE_MS,
    timeoutMs: TIMEOUT_MS,
    onTrouble: log.trouble,
  });
  const documents = createThreadRunner(documentTasks, thread('./document.worker.js'));
  const readers = createThreadRunner(documentTasks, {
    ...thread('./document.worker.js'),
    timeoutMs: READING_TIMEOUT_MS,
    lateCode: 'file-too-slow',
  });
  // One for each core up to four: pictures are large, and coding them is all that they do.
  const images = createThreadPool(
    Math.min(4, availableParallelism()),
    imageTasks,
    thread('./image.worker.js'),
  );
  const exports = createThreadRunner(exportTasks, thread('./export.worker.js'));
  const integrity = createThreadRunner(integrityTasks, thread('./integrity.worker.js'));
  return {
    documents,
    readers,
    exports,
    images,
    integrity,
    close: async () => {
      const all = [documents, readers, exports, images, integrity];
      await Promise.all(all.map((runner) => runner.close()));
    },
  };
}

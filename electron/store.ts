import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { articleIdSchema, type ArticleId } from '../core/domain/ids';
import { createArticles, type Articles } from './articles/articles';
import type { DataFolder } from './data-folder';
import type { Db } from './db/database';
import { createDocumentStore, type DocumentStore } from './documents/document-store';
import type { Log } from './log';
import { documentTasks } from './workers/documents/document-tasks';
import { createThreadRunner } from './workers/thread-runner';

/** Threads that have had nothing to do for this long give their memory back. */
const IDLE_MS = 60_000;
/** No task on one document takes this long unless something is wrong with it. */
const TIMEOUT_MS = 120_000;

/** What a team's work is made of on this machine. */
export type Store = { documents: DocumentStore; articles: Articles; close(): Promise<void> };

/** Puts the parts of the store together. */
export function createStore(ports: {
  db: Db;
  folder: DataFolder;
  log: Log;
  onArticlesChanged: () => void;
  onDocumentChanged: (id: ArticleId, update: Uint8Array) => void;
}): Store {
  const { db, log } = ports;
  const worker = createThreadRunner(documentTasks, {
    start: () => new Worker(new URL('./document.worker.js', import.meta.url)),
    idleMs: IDLE_MS,
    timeoutMs: TIMEOUT_MS,
    onTrouble: log.trouble,
  });
  const documents = createDocumentStore({
    db,
    worker,
    now: Date.now,
    onProjected: ports.onArticlesChanged,
    onTrouble: log.trouble,
  });
  const articles = createArticles({
    db,
    documents,
    now: Date.now,
    newId: () => articleIdSchema.parse(randomUUID()),
    onDocumentChanged: ports.onDocumentChanged,
    onRemoved: ports.onArticlesChanged,
  });
  return {
    documents,
    articles,
    async close() {
      await documents.close();
      await worker.close();
    },
  };
}

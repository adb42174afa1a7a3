import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { articleIdSchema, type ArticleId } from '../core/domain/ids';
import type { ImportedArticle } from '../core/import/imported';
import { createArticles, type Articles } from './articles/articles';
import { createAssetStore, type AssetStore } from './assets/asset-store';
import type { DataFolder } from './data-folder';
import type { Db } from './db/database';
import { createDocumentStore, type DocumentStore } from './documents/document-store';
import type { Log } from './log';
import { documentTasks } from './workers/documents/document-tasks';
import { imageTasks } from './workers/images/image-tasks';
import { createThreadRunner } from './workers/thread-runner';

/** Threads that have had nothing to do for this long give their memory back. */
const IDLE_MS = 60_000;
/** No task on one document takes this long unless something is wrong with it. */
const TIMEOUT_MS = 120_000;

/** What a team's work is made of on this machine. */
export type Store = {
  documents: DocumentStore;
  articles: Articles;
  assets: AssetStore;
  /** Reads Markdown in the thread that does the slow work on documents. */
  parseMarkdown(markdown: string): Promise<ImportedArticle>;
  close(): Promise<void>;
};

/** Puts the parts of the store together. */
export function createStore(ports: {
  db: Db;
  folder: DataFolder;
  log: Log;
  onArticlesChanged: () => void;
  onDocumentChanged: (id: ArticleId, update: Uint8Array) => void;
}): Store {
  const { db, log } = ports;
  const thread = (file: string) => ({
    start: () => new Worker(new URL(file, import.meta.url)),
    idleMs: IDLE_MS,
    timeoutMs: TIMEOUT_MS,
    onTrouble: log.trouble,
  });
  const worker = createThreadRunner(documentTasks, thread('./document.worker.js'));
  const images = createThreadRunner(imageTasks, thread('./image.worker.js'));
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
  const assets = createAssetStore({ db, folder: ports.folder.assets, images, now: Date.now });
  return {
    documents,
    articles,
    assets,
    parseMarkdown: (markdown) => worker.run('importMarkdown', markdown),
    async close() {
      await documents.close();
      await Promise.all([worker.close(), images.close()]);
    },
  };
}

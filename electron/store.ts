import { randomUUID } from 'node:crypto';
import { articleIdSchema, type ArticleId } from '../core/domain/ids';
import { createArticles, type Articles } from './articles/articles';
import { createAssetStore, type AssetStore } from './assets/asset-store';
import type { DataFolder } from './data-folder';
import type { Db } from './db/database';
import { createDocumentStore, type DocumentStore } from './documents/document-store';
import type { Log } from './log';
import type { Threads } from './threads';

/** What a team's work is made of on this machine. */
export type Store = { documents: DocumentStore; articles: Articles; assets: AssetStore };

/** Puts the parts of the store together. */
export function createStore(ports: {
  db: Db;
  folder: DataFolder;
  log: Log;
  threads: Threads;
  onArticlesChanged: () => void;
  onDocumentChanged: (id: ArticleId, update: Uint8Array) => void;
}): Store {
  const { db, threads } = ports;
  const documents = createDocumentStore({
    db,
    worker: threads.documents,
    now: Date.now,
    onProjected: ports.onArticlesChanged,
    onTrouble: ports.log.trouble,
  });
  const articles = createArticles({
    db,
    documents,
    now: Date.now,
    newId: () => articleIdSchema.parse(randomUUID()),
    onDocumentChanged: ports.onDocumentChanged,
    onRemoved: ports.onArticlesChanged,
  });
  const assets = createAssetStore({
    db,
    folder: ports.folder.assets,
    images: threads.images,
    now: Date.now,
  });
  return { documents, articles, assets };
}

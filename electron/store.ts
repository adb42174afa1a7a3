import { randomUUID } from 'node:crypto';
import { articleIdSchema, type ArticleId, workspaceIdSchema } from '../core/domain/ids';
import { createArticles, type Articles } from './articles/articles';
import { createAssetStore, type AssetStore } from './assets/asset-store';
import type { DataFolder } from './data-folder';
import type { Db } from './db/database';
import { createDocumentStore, type DocumentStore } from './documents/document-store';
import type { Log } from './log';
import type { Threads } from './threads';
import { createWorkspace, type WorkspaceDocument } from './workspace/workspace';

/** What a team's work is made of on this machine. */
export type Store = {
  documents: DocumentStore;
  articles: Articles;
  assets: AssetStore;
  workspace: WorkspaceDocument;
};

/** Puts the parts of the store together. */
export function createStore(ports: {
  db: Db;
  folder: DataFolder;
  log: Log;
  threads: Threads;
  onArticlesChanged: () => void;
  onDocumentChanged: (id: ArticleId, update: Uint8Array) => void;
  onWorkspaceChanged: (update: Uint8Array) => void;
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
  const workspace = createWorkspace({
    db,
    worker: threads.documents,
    now: Date.now,
    newId: () => workspaceIdSchema.parse(randomUUID()),
    onChanged: ports.onWorkspaceChanged,
    onTrouble: ports.log.trouble,
  });
  return { documents, articles, assets, workspace };
}

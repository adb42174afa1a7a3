import { AppFailure, appError } from '../../core/contract/errors';
import type { ArticleMeta } from '../../core/domain/article';
import type { ArticleId } from '../../core/domain/ids';
import type { DocumentJson } from '../../core/document/schema';
import type { Db } from '../db/database';
import { storeFailure } from '../db/errors';
import type { DocumentRunner } from '../workers/documents/document-tasks';
import { isUpdate, mergeUpdates } from '../workers/documents/updates';
import { debounceByKey } from './debounce';
import {
  hasDocument,
  insertArticleDocument,
  insertUpdate,
  logSize,
  replaceUpdates,
  updatesAfter,
} from './document-queries';
import { createProjector } from './projector';

/** What the store needs from outside. */
export type DocumentStorePorts = {
  db: Db;
  worker: DocumentRunner;
  /** The time in milliseconds since 1970. */
  now: () => number;
  /** Told after the list rows of articles have changed. */
  onProjected: () => void;
  /** Told what went wrong in the background (projection, compaction); nothing is lost by it. */
  onTrouble: (what: string, cause: unknown) => void;
};

/** The content of an article at one moment. */
export type ArticleContent = { meta: ArticleMeta; document: DocumentJson };

/** Where Y.Docs live: an append-only log of updates for each. All ids are of articles. */
export type DocumentStore = {
  /** Adds a document; it is durable and in the list when this returns. */
  create(
    id: ArticleId,
    content: { meta: Partial<ArticleMeta>; document: DocumentJson },
  ): Promise<void>;
  /** The whole state as one update. Throws `not-found`, `document-unreadable`. */
  open(id: ArticleId): Promise<Uint8Array>;
  /** Appends one update; durable when this returns. Throws `not-found`, `invalid-input`. */
  append(id: ArticleId, update: Uint8Array): Promise<void>;
  /**
   * Sets keys of the article's meta, durable and in the list when this returns. Answers the update
   * for windows that have the document open; null when nothing differed.
   */
  change(id: ArticleId, patch: Partial<ArticleMeta>): Promise<Uint8Array | null>;
  /** Meta and body. Throws `not-found`, `document-unreadable`. */
  read(id: ArticleId): Promise<ArticleContent>;
  /** Meta and body as far as they can be read, with the number of updates left out. */
  salvage(id: ArticleId): Promise<ArticleContent & { skipped: number }>;
  /** Merges the log of a document into one row. */
  compact(id: ArticleId): Promise<void>;
  /** To be called once after start: projects what a crash left behind; answers how many. */
  catchUp(): Promise<number>;
  /** Makes all projections anew; answers the number of documents. */
  rebuildProjections(): Promise<number>;
  /** Finishes what was put off. Nothing may be asked of the store after it. */
  close(): Promise<void>;
};

/** Updates up to this size are checked and merged here: a thread would take longer. */
const SMALL_BYTES = 32 * 1024;
/** A log that has become longer than this is merged when its document has been quiet. */
const COMPACT_ROWS = 200;

/** Makes the document store. */
export function createDocumentStore(ports: DocumentStorePorts): DocumentStore {
  const { db, worker } = ports;
  const projector = createProjector(db, worker);

  const projections = debounceByKey<ArticleId>({ quietMs: 300, maxMs: 2000 }, (id) => {
    projector.project(id).then(ports.onProjected, (error: unknown) => {
      ports.onTrouble(`projection of ${id}`, error);
    });
  });
  const compactions = debounceByKey<ArticleId>({ quietMs: 5000, maxMs: 60_000 }, (id) => {
    compact(id).catch((error: unknown) => ports.onTrouble(`compaction of ${id}`, error));
  });

  function logOf(id: ArticleId): Uint8Array[] {
    const updates = onDisk(() => updatesAfter(db, id, 0)).map((row) => row.bytes);
    if (updates.length === 0) throw new AppFailure(appError('not-found'));
    return updates;
  }

  function write(id: ArticleId, bytes: Uint8Array): void {
    const seq = onDisk(() => insertUpdate(db, { id, bytes, atMs: ports.now() }));
    if (seq === null) throw new AppFailure(appError('not-found'));
    if (seq % COMPACT_ROWS === 0) compactions.schedule(id);
  }

  async function compact(id: ArticleId): Promise<void> {
    const log = updatesAfter(db, id, 0);
    const last = log.at(-1);
    if (!last || log.length === 1) return;
    const bytes = await worker.run(
      'compact',
      log.map((row) => row.bytes),
    );
    onDisk(() => replaceUpdates(db, { id, upTo: last.seq, rows: log.length, bytes }));
  }

  return {
    async create(id, content) {
      const firstUpdate = await worker.run('create', content);
      onDisk(() => insertArticleDocument(db, { id, firstUpdate, atMs: ports.now() }));
      await projector.project(id);
      ports.onProjected();
    },
    async open(id) {
      const size = onDisk(() => logSize(db, id));
      const log = logOf(id);
      if (size.rows > COMPACT_ROWS) compactions.schedule(id);
      return size.bytes <= SMALL_BYTES ? mergeUpdates(log) : worker.run('merge', log);
    },
    async append(id, update) {
      const small = update.length <= SMALL_BYTES;
      const valid = small ? isUpdate(update) : await worker.run('check', update);
      if (!valid) throw new AppFailure(appError('invalid-input'));
      write(id, update);
      projections.schedule(id);
    },
    async change(id, patch) {
      const update = await worker.run('change', { updates: logOf(id), patch });
      if (update === null) return null;
      write(id, update);
      await projector.project(id);
      ports.onProjected();
      return update;
    },
    async read(id) {
      const { meta, document } = await worker.run('read', { updates: logOf(id), salvage: false });
      return { meta, document };
    },
    salvage: async (id) => worker.run('read', { updates: logOf(id), salvage: true }),
    compact,
    async catchUp() {
      const count = await projector.catchUp();
      if (count > 0) ports.onProjected();
      return count;
    },
    async rebuildProjections() {
      const count = await projector.rebuild();
      ports.onProjected();
      return count;
    },
    async close() {
      compactions.clear();
      for (const id of projections.clear()) {
        if (hasDocument(db, id)) await projector.project(id);
      }
    },
  };
}

function onDisk<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeFailure(error);
  }
}

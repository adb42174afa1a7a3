import { setImmediate as breathe } from 'node:timers/promises';
import type { ArticleId } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { inForgettableTransaction } from '../db/sql';
import type { DocumentRunner, Projection } from '../workers/documents/document-tasks';
import {
  articleDocumentIds,
  documentCreatedAtMs,
  hasDocument,
  logSize,
  updatesAfter,
} from './document-queries';
import {
  clearProjections,
  deletePart,
  indexedParts,
  insertPart,
  staleArticleIds,
  upsertArticleRow,
} from './projection-queries';

/** Characters of search pairs that are written at once, so that main is not held up. */
const BATCH_CHARACTERS = 12_000;

/** Keeps the list and the search index in step with the documents. */
export type Projector = {
  /** Projects one document now. */
  project(id: ArticleId): Promise<void>;
  /** Projects the documents whose projection is behind, as after a crash; answers how many. */
  catchUp(): Promise<number>;
  /** Throws all projections away and makes them anew; answers how many documents there are. */
  rebuild(): Promise<number>;
};

/** Makes a {@link Projector}; the reading is done by the worker. */
export function createProjector(db: Db, worker: DocumentRunner): Projector {
  // Up to where the worker holds each document, as far as we know; it says when it does not.
  const sent = new Map<ArticleId, number>();
  const running = new Map<ArticleId, Promise<void>>();

  async function read(id: ArticleId, lastSeq: number, from: number): Promise<Projection> {
    const updates = updatesAfter(db, id, from).map((update) => update.bytes);
    const projection = await worker.run('project', { id, from, to: lastSeq, updates });
    if (projection === null) {
      if (from === 0) throw new Error('the worker cannot project a whole log');
      return read(id, lastSeq, 0);
    }
    sent.set(id, lastSeq);
    return projection;
  }

  async function projectOnce(id: ArticleId): Promise<void> {
    const log = logSize(db, id);
    const addedAtMs = documentCreatedAtMs(db, id);
    if (addedAtMs === null) return;
    const projection = await read(id, log.lastSeq, sent.get(id) ?? 0);
    await writeProjection(db, {
      ...projection,
      id,
      createdAtMs: projection.meta.createdAtMs || addedAtMs,
      updatedAtMs: log.lastAtMs || addedAtMs,
      projectedSeq: log.lastSeq,
    });
  }

  /** One at a time for each document, or an old projection could overwrite a new one. */
  function project(id: ArticleId): Promise<void> {
    const before = running.get(id) ?? Promise.resolve();
    const mine = before.then(
      () => projectOnce(id),
      () => projectOnce(id),
    );
    running.set(id, mine);
    const forget = (): void => {
      if (running.get(id) === mine) running.delete(id);
    };
    mine.then(forget, forget);
    return mine;
  }

  async function projectEach(ids: ArticleId[]): Promise<number> {
    for (const id of ids) await project(id);
    return ids.length;
  }

  return {
    project,
    catchUp: () => projectEach(staleArticleIds(db)),
    rebuild() {
      clearProjections(db);
      sent.clear();
      return projectEach(articleDocumentIds(db));
    },
  };
}

type Row = Parameters<typeof upsertArticleRow>[1];

/** Writes a projection: all at once when little is new, else in steps with air between them. */
async function writeProjection(db: Db, row: Row): Promise<void> {
  const wanted = new Set(row.parts.map((part) => part.digest));
  const indexed = indexedParts(db, row.id);
  const known = new Set(indexed.map((part) => part.digest));
  const batches = batched(row.parts.filter((part) => !known.has(part.digest)));
  const last = batches.pop() ?? [];
  for (const batch of batches) {
    const there = step(db, row.id, () => {
      upsertArticleRow(db, { ...row, projectedSeq: 0 });
      for (const part of batch) insertPart(db, row.id, part);
    });
    if (!there) return;
    await breathe();
  }
  step(db, row.id, () => {
    upsertArticleRow(db, row);
    for (const part of last) insertPart(db, row.id, part);
    for (const part of indexed) if (!wanted.has(part.digest)) deletePart(db, part.id);
  });
}

/**
 * One transaction of a projection, unless the document has gone meanwhile (answers false). It need
 * not reach the disk at once: what is lost in a power cut is made again by `catchUp`.
 */
function step(db: Db, id: ArticleId, work: () => void): boolean {
  return inForgettableTransaction(db, () => {
    if (!hasDocument(db, id)) return false;
    work();
    return true;
  });
}

function batched(parts: Projection['parts']): Projection['parts'][] {
  const batches: Projection['parts'][] = [];
  let room = 0;
  for (const part of parts) {
    if (room < part.grams.length) {
      batches.push([]);
      room = BATCH_CHARACTERS;
    }
    batches.at(-1)?.push(part);
    room -= part.grams.length;
  }
  return batches;
}

import Database from 'better-sqlite3';
import { z } from 'zod';
import { AppFailure, appError } from '../../core/contract/errors';
import type { ArticleId } from '../../core/domain/ids';
import { articleIdSchema } from '../../core/domain/ids';
import type { Db } from '../db/database';
import type { DocumentRunner } from '../workers/documents/document-tasks';
import type { ArticleSource } from './article-source';
import { attempt, readableRows } from './damaged-rows';

const documentRow = z.object({ id: articleIdSchema, kind: z.string() });
const updateRow = z.object({ id: articleIdSchema, seq: z.number().int(), at: z.number().int() });
const bytesRow = z.object({ id: articleIdSchema, bytes: z.instanceof(Uint8Array) });

type UpdatePlace = { seq: number; at: number };

/**
 * The articles of a database file that is damaged, as far as they can be read: row by row, around
 * broken pages. The file is not changed. Throws `database-damaged` when nothing in it can be read.
 */
export async function openDamagedArticles(
  databaseFile: string,
  worker: Pick<DocumentRunner, 'run'>,
): Promise<ArticleSource> {
  const db = openForReading(databaseFile);
  try {
    const documents = await readableRows(db, 'documents', 'id, kind', documentRow);
    const updates = await readableRows(
      db,
      'document_updates',
      'doc_id AS id, seq, rowid AS at',
      updateRow,
    );
    if (documents === null && updates === null) throw new Error('there are none of our tables');
    const logs = new Map<ArticleId, UpdatePlace[]>();
    for (const { id, kind } of documents ?? []) if (kind === 'article') logs.set(id, []);
    const others = new Set(
      (documents ?? []).filter(({ kind }) => kind !== 'article').map(({ id }) => id),
    );
    // Updates of a document whose own row is lost are of an article: there is hardly anything else.
    for (const { id, seq, at } of updates ?? []) {
      if (!others.has(id)) logs.set(id, [...(logs.get(id) ?? []), { seq, at }]);
    }
    return {
      ids: async () => [...logs.keys()],
      async read(id) {
        const { updates, lost } = readLog(db, id, logs.get(id) ?? []);
        if (updates.length === 0) throw new AppFailure(appError('document-unreadable'));
        const read = await worker.run('read', { updates, salvage: true });
        if (read.skipped === updates.length) throw new AppFailure(appError('document-unreadable'));
        return { ...read, skipped: read.skipped + lost };
      },
      close: () => void db.close(),
    };
  } catch (error) {
    db.close();
    throw new AppFailure(appError('database-damaged'), error);
  }
}

function openForReading(file: string): Db {
  let db: Db | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    // Takes a look at each page before it believes its numbers.
    db.pragma('cell_size_check = ON');
    // Goes on when the definition of another table cannot be understood any more.
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    db.pragma('schema_version');
    return db;
  } catch (error) {
    db?.close();
    throw new AppFailure(appError('database-damaged'), error);
  }
}

/** The updates of a log that can be read, in order, and how many it should have beside them. */
function readLog(
  db: Db,
  id: ArticleId,
  places: readonly UpdatePlace[],
): { updates: Uint8Array[]; lost: number } {
  const read = db.prepare<[number]>(
    'SELECT doc_id AS id, bytes FROM document_updates NOT INDEXED WHERE rowid = ?',
  );
  const updates = places
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap(({ at }) => {
      const row = bytesRow.safeParse(attempt(() => read.get(at)));
      return row.success && row.data.id === id ? [Uint8Array.from(row.data.bytes)] : [];
    });
  // The index knows of rows, too, and lies on other pages.
  const known = attempt(() =>
    db
      .prepare<[string], number>('SELECT count(seq) FROM document_updates WHERE doc_id = ?')
      .pluck()
      .get(id),
  );
  return { updates, lost: Math.max(0, Math.max(known ?? 0, places.length) - updates.length) };
}

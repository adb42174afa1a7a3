import { z } from 'zod';
import { articleCardOf } from '../../core/domain/article';
import type { ArticleId, AssetHash } from '../../core/domain/ids';
import { articleIdSchema } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { allRows, inTransaction, runSql } from '../db/sql';
import type { Projection } from '../workers/documents/document-tasks';

/** A projection with what only the store knows. */
export type ArticleRow = Projection & {
  id: ArticleId;
  createdAtMs: number;
  updatedAtMs: number;
  /** The seq up to which the log is projected; 0 while the search index is being written. */
  projectedSeq: number;
};

/** Writes the list row of an article. */
export function upsertArticleRow(db: Db, row: ArticleRow): void {
  const { meta } = row;
  runSql(
    db,
    `INSERT INTO articles (id, title, author, digest, status, cover, excerpt, characters, images,
       sample, column_id, card_json, created_at_ms, updated_at_ms, trashed_at_ms, projected_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, author = excluded.author,
       digest = excluded.digest, status = excluded.status, cover = excluded.cover,
       excerpt = excluded.excerpt, characters = excluded.characters, images = excluded.images,
       sample = excluded.sample, column_id = excluded.column_id,
       card_json = excluded.card_json,
       created_at_ms = excluded.created_at_ms,
       updated_at_ms = excluded.updated_at_ms, trashed_at_ms = excluded.trashed_at_ms,
       projected_seq = excluded.projected_seq`,
    row.id,
    meta.title,
    meta.author,
    meta.digest,
    meta.status,
    coverOf(row),
    row.excerpt,
    row.characters,
    row.images,
    meta.sample ? 1 : 0,
    meta.columnId,
    JSON.stringify(articleCardOf(meta)),
    row.createdAtMs,
    row.updatedAtMs,
    meta.trashedAtMs,
    row.projectedSeq,
  );
}

/** What cards show: of a picture message the first picture, as WeChat does. */
function coverOf({ meta, firstPicture }: ArticleRow): AssetHash | null {
  return meta.form === 'pictures' ? firstPicture : meta.cover;
}

const partRow = z.object({ id: z.number().int(), digest: z.string() });

/** The pieces of an article that are in the search index. */
export function indexedParts(db: Db, id: ArticleId): { id: number; digest: string }[] {
  return allRows(db, partRow, 'SELECT id, digest FROM search_parts WHERE article_id = ?', id);
}

/** Adds a piece of an article to the search index. */
export function insertPart(db: Db, id: ArticleId, part: { digest: string; grams: string }): void {
  runSql(db, 'INSERT INTO search_parts (article_id, digest) VALUES (?, ?)', id, part.digest);
  runSql(
    db,
    'INSERT INTO search_index (rowid, grams) SELECT id, ? FROM search_parts WHERE article_id = ? AND digest = ?',
    part.grams,
    id,
    part.digest,
  );
}

/** Takes a piece out of the search index. */
export function deletePart(db: Db, partId: number): void {
  runSql(db, 'DELETE FROM search_index WHERE rowid = ?', partId);
  runSql(db, 'DELETE FROM search_parts WHERE id = ?', partId);
}

/** Removes the projections of one article. */
export function deleteProjection(db: Db, id: ArticleId): void {
  for (const part of indexedParts(db, id)) deletePart(db, part.id);
  runSql(db, 'DELETE FROM articles WHERE id = ?', id);
}

/** Removes the projections of all articles. */
export function clearProjections(db: Db): void {
  inTransaction(db, () => {
    runSql(db, "INSERT INTO search_index (search_index) VALUES ('delete-all')");
    runSql(db, 'DELETE FROM search_parts');
    runSql(db, 'DELETE FROM articles');
  });
}

/** Articles whose log goes further than their projection, as after a crash. */
export function staleArticleIds(db: Db): ArticleId[] {
  const sql = `
    SELECT documents.id FROM documents LEFT JOIN articles ON articles.id = documents.id
    WHERE documents.kind = 'article' AND coalesce(articles.projected_seq, -1) <>
      (SELECT coalesce(max(seq), 0) FROM document_updates WHERE doc_id = documents.id)`;
  return allRows(db, z.object({ id: articleIdSchema }), sql).map((row) => row.id);
}

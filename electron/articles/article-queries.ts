import { z } from 'zod';
import type { ArticleSummary } from '../../core/domain/article';
import { articleCardSchema, articleSummarySchema } from '../../core/domain/article';
import type { ArticleId } from '../../core/domain/ids';
import { articleIdSchema } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { allRows, firstRow } from '../db/sql';

const summaryRow = articleSummarySchema.extend({
  sample: z.number().transform((value) => value === 1),
  card: z.string().transform((text) => articleCardSchema.parse(JSON.parse(text))),
});

const COLUMNS = `id, title, author, digest, status, cover, excerpt, characters, images, sample,
  column_id AS columnId, card_json AS card, created_at_ms AS createdAtMs, updated_at_ms AS updatedAtMs, trashed_at_ms AS trashedAtMs`;

/** Every article, also those in the trash; the latest change first. */
export function articleSummaries(db: Db): ArticleSummary[] {
  const sql = `SELECT ${COLUMNS} FROM articles ORDER BY updated_at_ms DESC, id`;
  return allRows(db, summaryRow, sql);
}

/** One article of the list, or null. */
export function articleSummary(db: Db, id: ArticleId): ArticleSummary | null {
  return firstRow(db, summaryRow, `SELECT ${COLUMNS} FROM articles WHERE id = ?`, id);
}

/** Articles that have a piece of text for each of the phrases; the latest change first. */
export function articlesWithPhrases(db: Db, phrases: readonly string[]): ArticleId[] {
  const having = phrases.map(
    () => `id IN (SELECT article_id FROM search_parts
      WHERE search_parts.id IN (SELECT rowid FROM search_index WHERE search_index MATCH ?))`,
  );
  const sql = `SELECT id FROM articles WHERE ${having.join(' AND ')} ORDER BY updated_at_ms DESC, id`;
  return allRows(db, z.object({ id: articleIdSchema }), sql, ...phrases).map((row) => row.id);
}

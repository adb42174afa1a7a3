import { z } from 'zod';
import { articleFormSchema } from '../../core/domain/article';
import type { DeliveryArticle } from '../../core/domain/delivery';
import { type DeliveryId, articleIdSchema, assetHashSchema } from '../../core/domain/ids';
import { type FrozenVersion, frozenVersionSchema } from '../../core/domain/version';
import type { Db } from '../db/database';
import { allRows, runSql } from '../db/sql';
import type { FrozenArticle } from './freeze';

const articleRow = z
  .object({
    article_id: articleIdSchema,
    title: z.string(),
    form: articleFormSchema,
    cover: assetHashSchema.nullable().catch(null),
    version_hash: z.string(),
    url: z.string().nullable(),
    withdrawn_at_ms: z.number().nullable(),
    comments_open: z.number(),
  })
  .transform((row): DeliveryArticle => ({
    articleId: row.article_id,
    title: row.title,
    form: row.form,
    cover: row.cover,
    versionHash: row.version_hash,
    url: row.url,
    withdrawnAtMs: row.withdrawn_at_ms,
    commentsOpen: row.comments_open === 1,
  }));

/** The articles of a delivery in order, without their content. */
export function listDeliveryArticles(db: Db, id: DeliveryId): DeliveryArticle[] {
  return allRows(
    db,
    articleRow,
    `SELECT article_id, title, form, cover, version_hash, url, withdrawn_at_ms, comments_open
     FROM delivery_articles WHERE delivery_id = ? ORDER BY position`,
    id,
  );
}

const versionRow = z
  .object({ version_json: z.string().transform((text): unknown => JSON.parse(text)) })
  .transform((row): FrozenVersion => frozenVersionSchema.parse(row.version_json));

/** The frozen versions that a delivery sends, in order. */
export function listVersions(db: Db, id: DeliveryId): FrozenVersion[] {
  const versions = allRows(
    db,
    versionRow,
    'SELECT version_json FROM delivery_articles WHERE delivery_id = ? ORDER BY position',
    id,
  );
  if (versions.length === 0) throw new Error(`no articles of delivery ${id}`);
  return versions;
}

/** Adds the articles of a delivery. */
export function insertDeliveryArticles(
  db: Db,
  id: DeliveryId,
  articles: readonly FrozenArticle[],
): void {
  for (const [position, { articleId, version, versionHash }] of articles.entries()) {
    runSql(
      db,
      `INSERT INTO delivery_articles (delivery_id, position, article_id, title, form, cover,
         version_hash, version_json, comments_open) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      position,
      articleId,
      version.title,
      version.form,
      version.cover,
      versionHash,
      JSON.stringify(version),
      version.openComment ? 1 : 0,
    );
  }
}

/** Writes the addresses of published articles; null leaves one as it is. */
export function putArticleUrls(db: Db, id: DeliveryId, urls: readonly (string | null)[]): void {
  for (const [position, url] of urls.entries()) {
    if (url === null) continue;
    runSql(
      db,
      'UPDATE delivery_articles SET url = ? WHERE delivery_id = ? AND position = ?',
      url,
      id,
      position,
    );
  }
}

/** Writes that an article, or all of them (null), went off line again. */
export function markWithdrawn(db: Db, id: DeliveryId, position: number | null, atMs: number): void {
  runSql(
    db,
    `UPDATE delivery_articles SET withdrawn_at_ms = coalesce(withdrawn_at_ms, ?)
     WHERE delivery_id = ? AND (? IS NULL OR position = ?)`,
    atMs,
    id,
    position,
    position,
  );
}

/** Writes whether readers may comment on an article. */
export function putCommentsOpen(db: Db, id: DeliveryId, position: number, open: boolean): void {
  runSql(
    db,
    'UPDATE delivery_articles SET comments_open = ? WHERE delivery_id = ? AND position = ?',
    open ? 1 : 0,
    id,
    position,
  );
}

import { z } from 'zod';
import type { AccountId } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { firstRow, runSql } from '../db/sql';

const storedArticleSchema = z.object({
  title: z.string(),
  author: z.string(),
  digest: z.string(),
  sourceUrl: z.string(),
  openComment: z.boolean(),
  onlyFansCanComment: z.boolean(),
  contentHtml: z.string(),
  pictures: z.array(z.string()),
});

/** The draft that an edition or article has in an account's draft box, as we left it. */
export type KnownDraft = {
  mediaId: string;
  /** Version hashes of what was written, in order. */
  versions: string[];
  /** What WeChat had stored when it was read back. */
  stored: z.output<typeof storedArticleSchema>[];
  /** WeChat's own time of the last change, if it told. */
  updatedAtMs: number | null;
};

const list = <S extends z.ZodType>(item: S) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(item));

const draftRow = z
  .object({
    media_id: z.string(),
    versions_json: list(z.string()),
    stored_json: list(storedArticleSchema),
    updated_at_ms: z.number().nullable(),
  })
  .transform((row): KnownDraft => ({
    mediaId: row.media_id,
    versions: row.versions_json,
    stored: row.stored_json,
    updatedAtMs: row.updated_at_ms,
  }));

/** The draft of a source on an account, or null. */
export function getKnownDraft(db: Db, accountId: AccountId, sourceId: string): KnownDraft | null {
  return firstRow(
    db,
    draftRow,
    `SELECT media_id, versions_json, stored_json, updated_at_ms FROM remote_drafts
     WHERE account_id = ? AND source_id = ?`,
    accountId,
    sourceId,
  );
}

/** Remembers the draft of a source. */
export function putKnownDraft(
  db: Db,
  accountId: AccountId,
  sourceId: string,
  draft: KnownDraft,
): void {
  runSql(
    db,
    `INSERT INTO remote_drafts (account_id, source_id, media_id, versions_json, stored_json,
       updated_at_ms) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (account_id, source_id) DO UPDATE SET media_id = excluded.media_id,
       versions_json = excluded.versions_json, stored_json = excluded.stored_json,
       updated_at_ms = excluded.updated_at_ms`,
    accountId,
    sourceId,
    draft.mediaId,
    JSON.stringify(draft.versions),
    JSON.stringify(draft.stored),
    draft.updatedAtMs,
  );
}

/** Forgets a draft that is published, sent or deleted. */
export function forgetKnownDraft(db: Db, accountId: AccountId, mediaId: string): void {
  runSql(db, 'DELETE FROM remote_drafts WHERE account_id = ? AND media_id = ?', accountId, mediaId);
}

import { z } from 'zod';
import type { AccountId, AssetHash } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { firstRow, runSql } from '../db/sql';

/** A picture in an account's material library: its id for covers, its address for bodies. */
export type RemoteAsset = { mediaId: string; url: string };

/** The picture as it is stored. Crops and smaller copies will be variants of their own. */
const VARIANT = 'image';

const row = z
  .object({ media_id: z.string(), url: z.string() })
  .transform((found): RemoteAsset => ({ mediaId: found.media_id, url: found.url }));

/** Where a picture is for this account, or null if it was not uploaded yet. */
export function getRemoteAsset(db: Db, accountId: AccountId, hash: AssetHash): RemoteAsset | null {
  return firstRow(
    db,
    row,
    'SELECT media_id, url FROM remote_assets WHERE account_id = ? AND hash = ? AND variant = ?',
    accountId,
    hash,
    VARIANT,
  );
}

/** Remembers where a picture is. */
export function putRemoteAsset(
  db: Db,
  accountId: AccountId,
  hash: AssetHash,
  remote: RemoteAsset,
  atMs: number,
): void {
  runSql(
    db,
    `INSERT INTO remote_assets (account_id, hash, variant, media_id, url, uploaded_at_ms)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (account_id, hash, variant) DO UPDATE
       SET media_id = excluded.media_id, url = excluded.url, uploaded_at_ms = excluded.uploaded_at_ms`,
    accountId,
    hash,
    VARIANT,
    remote.mediaId,
    remote.url,
    atMs,
  );
}

/** Forgets a picture that is no longer in the library. */
export function forgetRemoteAsset(db: Db, accountId: AccountId, hash: AssetHash): void {
  runSql(
    db,
    'DELETE FROM remote_assets WHERE account_id = ? AND hash = ? AND variant = ?',
    accountId,
    hash,
    VARIANT,
  );
}

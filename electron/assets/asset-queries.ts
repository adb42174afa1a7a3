import { z } from 'zod';
import type { Asset } from '../../core/domain/asset';
import { assetSchema } from '../../core/domain/asset';
import type { AssetHash } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { firstRow, runSql } from '../db/sql';

const assetRow = assetSchema.extend({ animated: z.number().transform((value) => value === 1) });

/** One asset, or null. */
export function findAsset(db: Db, hash: AssetHash): Asset | null {
  const sql = `SELECT hash, mime, bytes, width, height, animated, name, created_at_ms AS createdAtMs
    FROM assets WHERE hash = ?`;
  return firstRow(db, assetRow, sql, hash);
}

/** Adds an asset; one that is there already stays as it is. */
export function insertAsset(db: Db, asset: Asset): void {
  runSql(
    db,
    `INSERT INTO assets (hash, mime, bytes, width, height, animated, name, created_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING`,
    asset.hash,
    asset.mime,
    asset.bytes,
    asset.width,
    asset.height,
    asset.animated ? 1 : 0,
    asset.name,
    asset.createdAtMs,
  );
}

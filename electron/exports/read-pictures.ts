import { webcrypto } from 'node:crypto';
import { AppFailure } from '../../core/contract/errors';
import type { AssetHash } from '../../core/domain/ids';
import type { AssetStore } from '../assets/asset-store';
import type { ExportedPicture } from '../workers/exports/export-tasks';

/** The pictures of an article as they are kept; those whose file is gone or damaged are counted. */
export async function readPictures(
  assets: Pick<AssetStore, 'find' | 'read'>,
  wanted: readonly AssetHash[],
): Promise<{ pictures: ExportedPicture[]; missing: number }> {
  const hashes = new Set(wanted);
  const pictures: ExportedPicture[] = [];
  for (const hash of hashes) {
    const asset = assets.find(hash);
    const bytes = asset && (await readWhole(assets, hash));
    if (asset && bytes) pictures.push({ hash, mime: asset.mime, bytes });
  }
  return { pictures, missing: hashes.size - pictures.length };
}

/** The bytes that the hash names; null where there are none, or others. */
async function readWhole(
  assets: Pick<AssetStore, 'read'>,
  hash: AssetHash,
): Promise<Uint8Array | null> {
  try {
    const bytes = await assets.read(hash);
    const digest = await webcrypto.subtle.digest('SHA-256', bytes);
    return Buffer.from(digest).toString('hex') === hash ? bytes : null;
  } catch (error) {
    if (error instanceof AppFailure && error.appError.code === 'not-found') return null;
    throw error;
  }
}

import { readFile } from 'node:fs/promises';
import { AppFailure, appError } from '../../core/contract/errors';
import type { Asset } from '../../core/domain/asset';
import { ASSET_LIMITS } from '../../core/domain/asset';
import type { AssetHash } from '../../core/domain/ids';
import type { Result } from '../../core/result';
import { fail, ok } from '../../core/result';
import type { Db } from '../db/database';
import { storeFailure } from '../db/errors';
import type { ImageFile, ImageRunner, UploadLimits } from '../workers/images/image-tasks';
import { assetPath, hasFileAt, writeDurably } from './asset-files';
import { findAsset, insertAsset } from './asset-queries';

/** What the asset store needs from outside. */
export type AssetStorePorts = {
  db: Db;
  /** The folder that holds the files. */
  folder: string;
  images: ImageRunner;
  now: () => number;
};

/**
 * Pictures, each stored once by the SHA-256 of its bytes. Nothing is ever deleted: articles in the
 * trash, frozen versions and deliveries may still show it.
 */
export type AssetStore = {
  /** Takes in a picture; on failure nothing is stored. */
  takeIn(file: { fileName: string; bytes: Uint8Array }): Promise<Result<Asset>>;
  /** Throws `not-found`. */
  get(hash: AssetHash): Asset;
  find(hash: AssetHash): Asset | null;
  /** Where the file lies. Throws `not-found`. */
  pathOf(hash: AssetHash): string;
  /** The bytes of the file. Throws `not-found`. */
  read(hash: AssetHash): Promise<Uint8Array>;
  /**
   * The picture as an upload takes it: as stored if that fits, else the best version that does.
   * Throws `not-found`, `image-too-large`.
   */
  fitForUpload(hash: AssetHash, limits: UploadLimits): Promise<ImageFile>;
};

const NAME_LENGTH = 120;

/** Makes the asset store. */
export function createAssetStore({ db, folder, images, now }: AssetStorePorts): AssetStore {
  function get(hash: AssetHash): Asset {
    const asset = findAsset(db, hash);
    if (asset === null) throw new AppFailure(appError('not-found'));
    return asset;
  }

  const pathOf = (hash: AssetHash): string => assetPath(folder, get(hash));

  async function read(hash: AssetHash): Promise<Uint8Array> {
    try {
      const { buffer, byteOffset, byteLength } = await readFile(pathOf(hash));
      return new Uint8Array(buffer, byteOffset, byteLength);
    } catch (error) {
      if (error instanceof AppFailure) throw error;
      throw new AppFailure(appError('not-found'), error);
    }
  }

  async function keep(image: ImageFile & { hash: AssetHash }, fileName: string): Promise<Asset> {
    const asset: Asset = {
      hash: image.hash,
      mime: image.mime,
      bytes: image.bytes.length,
      width: image.width,
      height: image.height,
      animated: image.animated,
      name: shownName(fileName),
      createdAtMs: now(),
    };
    // File first, row second: a crash between them leaves a file that nobody names, never a name
    // without a file.
    const path = assetPath(folder, asset);
    if (!(await hasFileAt(path, asset.bytes))) await writeDurably(path, image.bytes);
    insertAsset(db, asset);
    return get(image.hash);
  }

  return {
    get,
    find: (hash) => findAsset(db, hash),
    pathOf,
    read,
    async takeIn({ fileName, bytes }) {
      if (bytes.length > ASSET_LIMITS.fileBytes) {
        const limitMegabytes = ASSET_LIMITS.fileBytes / 1_048_576;
        return fail(appError('image-too-large', { limitMegabytes }));
      }
      try {
        return ok(await keep(await images.run('takeIn', bytes), fileName));
      } catch (error) {
        const known = storeFailure(error);
        if (known instanceof AppFailure) return fail(known.appError);
        throw known;
      }
    },
    async fitForUpload(hash, limits) {
      const { bytes: size, mime, width, height, animated } = get(hash);
      const image = { mime, width, height, animated };
      const fits = size <= limits.maxBytes && limits.types.includes(mime);
      return fits
        ? { ...image, bytes: await read(hash) }
        : images.run('fit', { image: { ...image, path: pathOf(hash) }, limits });
    },
  };
}

/** A file name for people to recognise; never used as a path. */
function shownName(fileName: string): string {
  const name = fileName
    .replace(/^.*[\\/]/, '')
    // Control characters, halves of characters, and marks that turn the direction of text around.
    .replaceAll(/[\p{Cc}\p{Cs}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu, '')
    .trim();
  return [...name].slice(0, NAME_LENGTH).join('');
}

import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { AppFailure } from '../../core/contract/errors';
import { type ArticleMeta, parseArticleMeta } from '../../core/domain/article';
import { type Asset, assetSchema } from '../../core/domain/asset';
import { assetHashSchema } from '../../core/domain/ids';
import type { DocumentJson } from '../../core/document/schema';
import { fail, ok } from '../../core/result';
import { loadTypesetting } from '../../core/typesetting/load';
import type { Typesetting } from '../../core/typesetting/typesetting';
import type { Finding } from '../../core/domain/finding';
import { defaultTheme, findTheme, type Theme } from '../../core/wechat/themes';
import { findImageFile } from '../imports/image-reference';
import { loadArticle } from '../imports/load-article';
import { readFileBytes } from '../imports/read-file';
import type { ImageBytes } from '../imports/read-image';
import { takeInImage } from '../workers/images/take-in';
import { CliFailure, EXIT } from './failure';
import { openTheme } from './open-theme';

/** A picture of the article: what the application would store, and where it lies. */
export type CliPicture = {
  asset: Asset;
  bytes: Uint8Array;
  /** The file beside the article that it came from; null when it lay inside the article. */
  file: string | null;
};

/** An article out of a file, as the application would import it. */
export type CliArticle = {
  meta: ArticleMeta;
  document: DocumentJson;
  theme: Theme;
  /** What rendering the document needs, loaded. */
  typesetting: Typesetting;
  /** References of pictures that were not found or lie on the network. */
  missing: string[];
  /** What Tencent's structure rules say of the file itself, if it is HTML. */
  structure: Finding[];
  picture: (hash: string) => CliPicture | null;
};

/**
 * Opens a file by its path. Throws a {@link CliFailure}: `input` with the error's code, or `usage` for
 * a theme that is not there.
 * @param themeName the id of a built-in theme or the path of an exported one; null for the article's own
 */
export async function openArticle(path: string, themeName: string | null): Promise<CliArticle> {
  const theme = themeName === null ? null : await openTheme(themeName);
  const bytesOf = new Map<string, Uint8Array>();
  try {
    const loaded = await loadArticle(
      path,
      {
        read: ({ kind, bytes }) => readFileBytes(kind, bytes),
        takeIn: (file) => takeInMemory(file, bytesOf),
      },
      new AbortController().signal,
    );
    const meta = parseArticleMeta(loaded.meta);
    const pictures = new Map<string, CliPicture>();
    for (const [reference, asset] of loaded.pictures) {
      const bytes = bytesOf.get(asset.hash) ?? new Uint8Array();
      pictures.set(asset.hash, { asset, bytes, file: await findImageFile(path, reference) });
    }
    return {
      meta,
      document: loaded.document,
      theme: theme ?? findTheme(meta.theme) ?? defaultTheme,
      typesetting: await loadTypesetting(loaded.document),
      missing: loaded.missing,
      structure: loaded.structure,
      picture: (hash) => pictures.get(hash) ?? null,
    };
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    const { code, params } = error.appError;
    throw new CliFailure(EXIT.input, code, { ...params, file: resolve(path) });
  }
}

/** Reads a picture as the application's store does, and keeps it in memory. */
async function takeInMemory({ fileName, bytes }: ImageBytes, bytesOf: Map<string, Uint8Array>) {
  try {
    const image = await takeInImage(bytes);
    const hash = assetHashSchema.parse(createHash('sha256').update(image.bytes).digest('hex'));
    bytesOf.set(hash, image.bytes);
    const { mime, width, height, animated } = image;
    const about = { hash, mime, width, height, animated, bytes: image.bytes.length };
    return ok(assetSchema.parse({ ...about, name: fileName, createdAtMs: 0 }));
  } catch (error) {
    if (error instanceof AppFailure) return fail(error.appError);
    throw error;
  }
}

import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { AppFailure, appError } from '../../core/contract/errors';
import { documentImages } from '../../core/document/text';
import { assetMimeSchema } from '../../core/domain/asset';
import type { ArticleId, AssetHash } from '../../core/domain/ids';
import { assetHashSchema } from '../../core/domain/ids';
import { assetPath, hasFileAt } from '../assets/asset-files';
import { storeFailure } from '../db/errors';
import { articleFile } from '../../core/export/article-file';
import type { ArticleSource, SalvagedArticle } from './article-source';
import { createNameGiver, fileNameOf } from './file-name';

const IMAGES = 'images';

/** What an export needs. */
export type ExportPorts = {
  source: ArticleSource;
  /** The folder of the asset store. */
  assetFolder: string;
  /** The folder that gets the files; nothing in it is overwritten. */
  target: string;
  /** Told why an article is unreadable or a picture missing. */
  onTrouble: (what: string, cause: unknown) => void;
};

/**
 * Writes every readable article, also those in the trash, as `<title>.md` with its pictures under
 * `images/`. Answers how many were written and how many could not be read.
 * Throws `disk-full`, `disk-unwritable` and what the source throws; what is written by then stays.
 */
export async function exportReadable(
  ports: ExportPorts,
): Promise<{ articles: number; unreadable: number }> {
  const nameFor = createNameGiver();
  const images = createImageExport(ports);
  const counts = { articles: 0, unreadable: 0 };
  for (const id of await ports.source.ids()) {
    const article = await readOrNull(ports, id);
    if (article === null) counts.unreadable += 1;
    else {
      await onDisk(() => writeArticle(ports.target, id, article, { nameFor, images }));
      counts.articles += 1;
    }
  }
  return counts;
}

/** One article that cannot be read, for whatever reason, must not hold up the others. */
async function readOrNull(ports: ExportPorts, id: ArticleId): Promise<SalvagedArticle | null> {
  try {
    return await ports.source.read(id);
  } catch (error) {
    ports.onTrouble(`export of article ${id}`, error);
    return null;
  }
}

type ImageExport = (hash: AssetHash) => Promise<string>;

async function writeArticle(
  target: string,
  id: ArticleId,
  article: SalvagedArticle,
  { nameFor, images }: { nameFor: (name: string) => string; images: ImageExport },
): Promise<void> {
  const hashes = [...documentImages(article.document), article.meta.cover ?? []].flat();
  const addresses = new Map<string, string>();
  for (const hash of new Set(hashes)) {
    addresses.set(hash, await images(assetHashSchema.parse(hash)));
  }
  const text = articleFile(article, (hash) => addresses.get(hash) ?? `${IMAGES}/${hash}`);
  const title = fileNameOf(article.meta.title, `article-${id.slice(0, 8)}`);
  for (;;) {
    const path = join(target, `${nameFor(title)}.md`);
    try {
      await writeFile(path, text, { flag: 'wx' });
      return;
    } catch (error) {
      if (isThere(error)) continue;
      await rm(path, { force: true });
      throw error;
    }
  }
}

/** Copies each picture once; answers its address, also when there is no such file any more. */
function createImageExport({ assetFolder, target, onTrouble }: ExportPorts): ImageExport {
  const addresses = new Map<AssetHash, string>();
  return async (hash) => {
    const known = addresses.get(hash);
    if (known !== undefined) return known;
    const file = await findFile(assetFolder, hash);
    const name = file === null ? hash : hash + extname(file);
    if (file === null) onTrouble(`export of picture ${hash}`, 'there is no such file');
    else await copyPicture(file, join(target, IMAGES), name);
    const address = `${IMAGES}/${name}`;
    addresses.set(hash, address);
    return address;
  };
}

async function copyPicture(file: string, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const partial = join(folder, `.${name}.partial`);
  try {
    await copyFile(file, partial);
    // A file of this name has these bytes already: the name is their hash.
    await rename(partial, join(folder, name));
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** The table of assets may be damaged, so the file is looked for under its possible names. */
async function findFile(folder: string, hash: AssetHash): Promise<string | null> {
  for (const mime of assetMimeSchema.options) {
    const path = assetPath(folder, { hash, mime });
    if (await hasFileAt(path)) return path;
  }
  return null;
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** The folder was chosen by a person and may have gone, be read-only or refuse names. */
async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const failure = storeFailure(error);
    if (failure instanceof AppFailure) throw failure;
    throw new AppFailure(appError('disk-unwritable'), error);
  }
}

import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type AppError, AppFailure, appError } from '../../core/contract/errors';
import type { ArticleMeta } from '../../core/domain/article';
import type { Asset } from '../../core/domain/asset';
import type { Finding } from '../../core/domain/finding';
import {
  type FinishedImport,
  type ImportedArticle,
  finishImport,
} from '../../core/import/imported';
import { type Result, fail, ok } from '../../core/result';
import { type FileKind, fileKind } from './file-kinds';
import type { ReadFile } from './read-file';
import { type ImageBytes, readImage } from './read-image';

/** What reading an article from a file needs. */
export type LoadPorts = {
  /** Reads the bytes of a file; in the application off the main thread. */
  read(file: { kind: FileKind; bytes: Uint8Array }, signal: AbortSignal): Promise<ReadFile>;
  /** Stores a picture that lay in the file or beside it. */
  takeIn(file: ImageBytes): Promise<Result<Asset>>;
};

/** An article as a file has it, with its pictures taken in. */
export type LoadedArticle = FinishedImport & {
  meta: Pick<ArticleMeta, 'title' | 'author' | 'digest' | 'cover'>;
  /** The pictures by the reference that the file has for them. */
  pictures: ReadonlyMap<string, Asset>;
  /** What Tencent's structure rules say of the file itself, if it is HTML. */
  structure: Finding[];
};

const MEGABYTE = 1024 * 1024;
/** Bytes of a file that is read; a Word file brings its pictures along. */
const LIMIT_BYTES: Readonly<Record<FileKind, number>> = {
  markdown: 20 * MEGABYTE,
  html: 20 * MEGABYTE,
  text: 20 * MEGABYTE,
  word: 200 * MEGABYTE,
};

/**
 * Reads a file of any kind that can be imported, with the pictures that lie in it or beside it. The
 * title is the file's own or its name. Nothing is loaded from the network.
 *
 * Throws `file-unsupported`, `file-too-large`, `file-unreadable`, what the reader of the kind throws,
 * and the reason of the signal.
 */
export async function loadArticle(
  path: string,
  ports: LoadPorts,
  signal: AbortSignal,
): Promise<LoadedArticle> {
  signal.throwIfAborted();
  const kind = fileKind(path);
  if (!kind) throw new AppFailure(appError('file-unsupported'));
  const bytes = await loadFile(path, LIMIT_BYTES[kind]);
  if (!bytes.ok) throw new AppFailure(bytes.error);
  const file = await ports.read({ kind, bytes: bytes.value }, signal);
  const pictures = await takeInAll(path, file, ports, signal);
  const finished = finishImport(file.article, (reference) => pictures.get(reference) ?? null);
  signal.throwIfAborted();
  const { structure } = file;
  return { ...finished, meta: metaOf(path, file.article, pictures), pictures, structure };
}

async function loadFile(path: string, limit: number): Promise<Result<Uint8Array, AppError>> {
  try {
    const about = await stat(path);
    if (!about.isFile()) return fail(appError('file-unsupported'));
    if (about.size > limit) {
      return fail(appError('file-too-large', { limitMegabytes: limit / MEGABYTE }));
    }
    return ok(await readFile(path));
  } catch {
    // Gone, or not ours to read: for the person it is all the same.
    return fail(appError('file-unreadable'));
  }
}

async function takeInAll(
  path: string,
  { article, pictures: inside }: ReadFile,
  ports: LoadPorts,
  signal: AbortSignal,
): Promise<Map<string, Asset>> {
  const pictures = new Map<string, Asset>();
  const { cover } = article.meta;
  for (const reference of new Set([...article.images, ...(cover ? [cover] : [])])) {
    signal.throwIfAborted();
    const picture = inside.find((one) => one.reference === reference);
    const file = picture
      ? { fileName: reference, bytes: picture.bytes }
      : await readImage(path, reference);
    const taken = file ? await ports.takeIn(file) : fail(appError('not-found'));
    if (taken.ok) pictures.set(reference, taken.value);
  }
  return pictures;
}

function metaOf(
  path: string,
  { meta }: ImportedArticle,
  pictures: ReadonlyMap<string, Asset>,
): LoadedArticle['meta'] {
  return {
    title: meta.title || basename(path, extname(path)),
    author: meta.author,
    digest: meta.digest,
    cover: pictures.get(meta.cover)?.hash ?? null,
  };
}

import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { ImportReport } from '../../core/contract/calls';
import { type AppError, AppFailure, appError } from '../../core/contract/errors';
import type { ArticleMeta } from '../../core/domain/article';
import type { Asset } from '../../core/domain/asset';
import type { ArticleId } from '../../core/domain/ids';
import type { DocumentJson } from '../../core/document/schema';
import { type ImportedArticle, finishImport } from '../../core/import/imported';
import { type Result, fail, ok } from '../../core/result';
import { type FileKind, fileKind } from './file-kinds';
import type { ReadFile } from './read-file';
import { type ImageBytes, readImage } from './read-image';

/** What imports need of the rest of main. */
export type ImportPorts = {
  /** Reads the bytes of a file off the main thread. */
  read(file: { kind: FileKind; bytes: Uint8Array }): Promise<ReadFile>;
  takeIn(file: ImageBytes): Promise<Result<Asset>>;
  createArticle(article: {
    meta: Pick<ArticleMeta, 'title' | 'author' | 'digest' | 'cover'>;
    document: DocumentJson;
  }): Promise<{ id: ArticleId }>;
  /** Told about failures that nobody expected. */
  onUnexpected(error: unknown): void;
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
 * Imports files, each as a new article with the pictures that lie in it or beside it. One file that
 * fails does not stop the others; after the signal aborts, the rest is reported as `cancelled`.
 */
export async function importFiles(
  paths: readonly string[],
  ports: ImportPorts,
  options: {
    signal: AbortSignal;
    onProgress: (progress: { done: number; total: number; fileName: string }) => void;
  },
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const path of paths) {
    options.onProgress({ done: reports.length, total: paths.length, fileName: basename(path) });
    reports.push(await importFile(path, ports, options.signal));
  }
  options.onProgress({ done: reports.length, total: paths.length, fileName: '' });
  return reports;
}

/** Imports one file as a new article. Never throws: the report says what happened. */
export async function importFile(
  path: string,
  ports: ImportPorts,
  signal: AbortSignal,
): Promise<ImportReport> {
  const nothing = { fileName: basename(path), articleId: null, images: 0, missingImages: [] };
  try {
    signal.throwIfAborted();
    const kind = fileKind(path);
    if (!kind) return { ...nothing, error: appError('file-unsupported') };
    const bytes = await loadFile(path, LIMIT_BYTES[kind]);
    if (!bytes.ok) return { ...nothing, error: bytes.error };
    const file = await ports.read({ kind, bytes: bytes.value });
    const imported = file.article;
    const pictures = await takeInAll(path, file, ports, signal);
    const finished = finishImport(imported, (reference) => pictures.get(reference) ?? null);
    signal.throwIfAborted();
    const { id } = await ports.createArticle({
      meta: metaOf(path, imported, pictures),
      document: finished.document,
    });
    return {
      ...nothing,
      articleId: id,
      error: null,
      images: finished.images,
      missingImages: finished.missing,
    };
  } catch (error) {
    return { ...nothing, error: asAppError(error, signal, ports) };
  }
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
  ports: ImportPorts,
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
): Pick<ArticleMeta, 'title' | 'author' | 'digest' | 'cover'> {
  return {
    title: meta.title || basename(path, extname(path)),
    author: meta.author,
    digest: meta.digest,
    cover: pictures.get(meta.cover)?.hash ?? null,
  };
}

function asAppError(error: unknown, signal: AbortSignal, ports: ImportPorts): AppError {
  if (signal.aborted) return appError('cancelled');
  if (error instanceof AppFailure) return error.appError;
  ports.onUnexpected(error);
  return appError('unexpected');
}

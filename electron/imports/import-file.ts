import { basename } from 'node:path';
import { byRule } from '../../core/checks/structure/by-rule';
import type { ImportReport } from '../../core/contract/calls/files';
import { type AppError, AppFailure, appError } from '../../core/contract/errors';
import type { ArticleMeta } from '../../core/domain/article';
import type { ArticleId } from '../../core/domain/ids';
import type { DocumentJson } from '../../core/document/schema';
import { loadArticle, type LoadPorts } from './load-article';

/** What imports need of the rest of main. */
export type ImportPorts = LoadPorts & {
  createArticle(article: {
    meta: Pick<ArticleMeta, 'title' | 'author' | 'digest' | 'cover'>;
    document: DocumentJson;
  }): Promise<{ id: ArticleId }>;
  /** Told about failures that nobody expected. */
  onUnexpected(error: unknown): void;
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
  const nothing = {
    fileName: basename(path),
    articleId: null,
    images: 0,
    missingImages: [],
    structure: [],
  };
  try {
    const article = await loadArticle(path, ports, signal);
    const { meta, document, images, missing: missingImages } = article;
    const { id } = await ports.createArticle({ meta, document });
    const structure = byRule(article.structure);
    return { ...nothing, articleId: id, error: null, images, missingImages, structure };
  } catch (error) {
    return { ...nothing, error: asAppError(error, signal, ports) };
  }
}

function asAppError(error: unknown, signal: AbortSignal, ports: ImportPorts): AppError {
  if (signal.aborted) return appError('cancelled');
  if (error instanceof AppFailure) return error.appError;
  ports.onUnexpected(error);
  return appError('unexpected');
}

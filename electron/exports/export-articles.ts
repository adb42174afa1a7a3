import { AppFailure, appError } from '../../core/contract/errors';
import type { EventPayload } from '../../core/contract/events';
import type { BlockPlaces, ExportFormat, ExportReport } from '../../core/domain/export';
import type { ArticleId, AssetHash } from '../../core/domain/ids';
import type { AssetStore } from '../assets/asset-store';
import { createNameGiver, fileNameOf } from '../backups/file-name';
import type { ExportedFile, ExportedPicture, ExportRunner } from '../workers/exports/export-tasks';
import { type ArticlePorts, articleToExport } from './article-to-export';
import { placeFiles } from './place-files';

/** What writing articles as files needs. */
export type ExportPorts = ArticlePorts & {
  assets: Pick<AssetStore, 'find' | 'read'>;
  worker: Pick<ExportRunner, 'run'>;
  /** Told what went wrong with an article for no reason that a person could know. */
  onUnexpected: (error: unknown) => void;
};

/** What is wanted of an export. */
export type ExportOrder = {
  articleIds: readonly ArticleId[];
  blocks: BlockPlaces;
  format: ExportFormat;
  /** The folder that gets the files. */
  folder: string;
};

type Watch = {
  signal: AbortSignal;
  onProgress: (progress: EventPayload<'exports.progress'>) => void;
};

/**
 * Writes articles one after the other and reports on each; what one of them lacks keeps no other
 * back. What is not begun when it is cancelled is reported as `cancelled`.
 */
export async function exportArticles(
  order: ExportOrder,
  ports: ExportPorts,
  { signal, onProgress }: Watch,
): Promise<ExportReport[]> {
  const nameFor = createNameGiver();
  const reports: ExportReport[] = [];
  const total = order.articleIds.length;
  for (const articleId of order.articleIds) {
    const report = { articleId, title: '', fileName: null, error: null, missingImages: 0 };
    try {
      stopIf(signal);
      const article = await articleToExport(ports, articleId, order.blocks);
      report.title = article.meta.title;
      onProgress({ done: reports.length, total, title: article.meta.title });
      const { pictures, missing } = await readPictures(ports.assets, article);
      stopIf(signal);
      const name = fileNameOf(article.meta.title, `article-${articleId.slice(0, 8)}`);
      const files: ExportedFile[] = await ports.worker.run('write', {
        article: { meta: article.meta, document: article.document, theme: article.theme },
        format: order.format,
        name,
        pictures,
      });
      stopIf(signal);
      const fileName = await placeFiles(order.folder, files, nameFor);
      reports.push({ ...report, fileName, missingImages: missing });
    } catch (error) {
      if (!(error instanceof AppFailure)) ports.onUnexpected(error);
      const known = error instanceof AppFailure ? error.appError : appError('unexpected');
      reports.push({ ...report, error: known });
    }
  }
  return reports;
}

function stopIf(signal: AbortSignal): void {
  if (signal.aborted) throw new AppFailure(appError('cancelled'));
}

/** The pictures of the body and the cover; those whose file is gone are counted. */
async function readPictures(
  assets: ExportPorts['assets'],
  article: { images: AssetHash[]; meta: { cover: AssetHash | null } },
): Promise<{ pictures: ExportedPicture[]; missing: number }> {
  const { cover } = article.meta;
  const hashes = new Set([...article.images, ...(cover ? [cover] : [])]);
  const pictures: ExportedPicture[] = [];
  for (const hash of hashes) {
    const asset = assets.find(hash);
    const bytes = asset && (await readIfThere(assets, hash));
    if (asset && bytes) pictures.push({ hash, mime: asset.mime, bytes });
  }
  return { pictures, missing: hashes.size - pictures.length };
}

async function readIfThere(
  assets: ExportPorts['assets'],
  hash: AssetHash,
): Promise<Uint8Array | null> {
  try {
    return await assets.read(hash);
  } catch (error) {
    if (error instanceof AppFailure && error.appError.code === 'not-found') return null;
    throw error;
  }
}

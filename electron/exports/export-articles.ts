import { AppFailure, appError } from '../../core/contract/errors';
import type { EventPayload } from '../../core/contract/events';
import type { BlockPlaces, ExportFormat, ExportReport } from '../../core/domain/export';
import type { ArticleId } from '../../core/domain/ids';
import type { AssetStore } from '../assets/asset-store';
import { createNameGiver, fileNameOf } from '../backups/file-name';
import { type ArticlePorts, articleToExport } from './article-to-export';
import { makeFiles, type MakingPorts } from './make-files';
import { placeFiles } from './place-files';
import { readPictures } from './read-pictures';
import { stopIf } from './stop-if';

/** What writing articles as files needs. */
export type ExportPorts = ArticlePorts &
  MakingPorts & {
    assets: Pick<AssetStore, 'find' | 'read'>;
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
      const { images, ...written } = article;
      const { cover } = article.meta;
      const { pictures, missing } = await readPictures(
        ports.assets,
        cover ? [...images, cover] : images,
      );
      stopIf(signal);
      const name = fileNameOf(article.meta.title, `article-${articleId.slice(0, 8)}`);
      const making = { article: written, pictures, format: order.format, name };
      const files = await makeFiles(ports, making, signal);
      stopIf(signal);
      const fileName = await placeFiles(order.folder, { name, files }, nameFor);
      reports.push({ ...report, fileName, missingImages: missing });
    } catch (error) {
      if (!(error instanceof AppFailure)) ports.onUnexpected(error);
      const known = error instanceof AppFailure ? error.appError : appError('unexpected');
      reports.push({ ...report, error: known });
    }
  }
  return reports;
}

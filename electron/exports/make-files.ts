import type { DrawnFormat, ExportFormat } from '../../core/domain/export';
import type {
  ExportedArticle,
  ExportedFile,
  ExportedPicture,
  ExportRunner,
} from '../workers/exports/export-tasks';
import type { PaperPage } from './paper-page';
import { pictureAddress } from './sheet';

/** What turning an article into files needs. */
export type MakingPorts = {
  worker: Pick<ExportRunner, 'run'>;
  paper: Pick<PaperPage, 'pdf' | 'strips'>;
};

/** An article with the pictures that could be read, and what is to become of it. */
export type Making = {
  article: ExportedArticle;
  pictures: ExportedPicture[];
  format: ExportFormat;
  /** The name of the file, without extension. */
  name: string;
};

/** The files of an article, the article itself first. Throws `cancelled` when the signal aborts. */
export async function makeFiles(
  { worker, paper }: MakingPorts,
  { article, pictures, format, name }: Making,
  signal: AbortSignal,
): Promise<ExportedFile[]> {
  const sheetFor = async (drawn: DrawnFormat) => {
    const addresses = Object.fromEntries(
      pictures.map(({ hash }) => [hash, pictureAddress(hash)] as const),
    );
    const still = drawn === 'long-picture';
    return { html: await worker.run('page', { article, addresses, still }, signal), pictures };
  };
  switch (format) {
    case 'pdf': {
      const drawn = await paper.pdf(await sheetFor(format), signal);
      const bytes = await worker.run('readable', drawn, signal);
      return [{ path: `${name}.pdf`, bytes }];
    }
    case 'long-picture': {
      const strips = await paper.strips(await sheetFor(format), signal);
      return worker.run('join', { strips, name }, signal);
    }
    case 'markdown':
    case 'markdown-zip':
    case 'html':
    case 'word':
      return worker.run('write', { article, format, name, pictures }, signal);
  }
}

import { z } from 'zod';
import type { ImportedArticle } from '../../../core/import/imported';
import { createThread, inWorker } from '../../thread/thread';

/** Shorter HTML is read sooner than a thread is started. */
const LARGE = 40_000;

const articleSchema = z.custom<ImportedArticle>(
  (value) => typeof value === 'object' && value !== null && 'blocks' in value,
);

const thread = createThread<string, ImportedArticle>(
  inWorker(() => new Worker(new URL('./html.worker.ts', import.meta.url), { type: 'module' })),
  articleSchema,
);

/** Reads HTML as an import does; much of it in a thread of its own, so that the writing can go on. */
export async function importHtmlAside(html: string): Promise<ImportedArticle> {
  const article = html.length < LARGE ? null : await thread.ask(html);
  thread.close();
  if (article) return article;
  const { importHtml } = await import('../../../core/import/html');
  return importHtml(html);
}

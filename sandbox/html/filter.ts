import type { KnowsImage } from './addresses';
import { cleanForApi } from './api-path';
import type { FilteredArticle } from './drops';
import { cleanForEditor } from './editor-path';
import { showOnPhone } from './reader-path';

/** Those who change an article between the writer and the reader. */
export const CLEANERS = ['api', 'editor', 'phone'] as const;
export type Cleaner = (typeof CLEANERS)[number];

/**
 * What is left of an article after one of WeChat's cleaners, and what it dropped.
 * - `api`: as `draft/add` stores it;
 * - `editor`: as the web editor writes it when somebody opens and saves the stored draft;
 * - `phone`: as a reader's client shows the stored article.
 */
export function filterArticle(
  html: string,
  cleaner: Cleaner,
  knowsImage: KnowsImage,
): FilteredArticle {
  switch (cleaner) {
    case 'api': {
      const { html: stored, drops } = cleanForApi(html, knowsImage);
      return { html: stored, drops };
    }
    case 'editor':
      return cleanForEditor(html, knowsImage);
    case 'phone': {
      const stored = cleanForApi(html, knowsImage);
      const shown = showOnPhone(stored.html, knowsImage);
      return { html: shown.html, drops: [...stored.drops, ...shown.drops] };
    }
  }
}

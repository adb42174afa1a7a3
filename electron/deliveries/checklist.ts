import type { ArticleMeta } from '../../core/domain/article';
import { type ManualItem, manualItemSchema } from '../../core/domain/delivery';
import type { Way } from '../../core/domain/way';
import { manualItems } from '../../core/document/manual-tasks';
import type { DocumentJson } from '../../core/document/schema';

/** What the API cannot carry of an article. A picture message has nothing but pictures and words. */
export function manualItemsOf(
  meta: Pick<ArticleMeta, 'form'>,
  document: DocumentJson,
): ManualItem[] {
  return meta.form === 'pictures' ? [] : manualItems(document);
}

/**
 * What the publisher ticks before a delivery goes on: what was asked for, and on the way to readers
 * also what stands in the articles as a mere mark, whoever asked for the sending.
 */
export function checklistOf(
  way: Way,
  asked: readonly ManualItem[],
  inArticles: readonly ManualItem[],
): ManualItem[] {
  const wanted = new Set(way.kind === 'draft' ? asked : [...asked, ...inArticles]);
  return manualItemSchema.options.filter((item) => wanted.has(item));
}

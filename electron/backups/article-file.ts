import { documentToMarkdown } from '../../core/export/markdown';
import type { SalvagedArticle } from './article-source';

/**
 * An article as a Markdown file with a front matter (YAML, to which JSON strings belong).
 * `imageAddress` names the file of a picture by its hash.
 */
export function articleFile(
  { meta, document, skipped }: SalvagedArticle,
  imageAddress: (hash: string) => string,
): string {
  const facts = {
    title: meta.title,
    author: meta.author,
    digest: meta.digest,
    cover: meta.cover === null ? '' : imageAddress(meta.cover),
    source: meta.sourceUrl,
    trashed: meta.trashedAtMs !== null,
    // A part of the article could not be read.
    incomplete: skipped > 0,
  };
  const lines = Object.entries(facts)
    .filter(([, value]) => value !== '' && value !== false)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const head = lines.length === 0 ? [] : ['---', ...lines, '---', ''];
  return [...head, documentToMarkdown(document, { imageAddress })].join('\n');
}

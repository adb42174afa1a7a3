import type { ArticleMeta } from '../domain/article';
import type { DocumentJson } from '../document/schema';
import { documentToMarkdown } from './markdown';

/** An article as far as it could be read; `skipped` updates are missing in it. */
type ReadArticle = { meta: ArticleMeta; document: DocumentJson; skipped: number };

/**
 * An article as a Markdown file with a front matter (YAML, to which JSON strings belong).
 * `imageAddress` names the file of a picture by its hash.
 */
export function articleFile(
  { meta, document, skipped }: ReadArticle,
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

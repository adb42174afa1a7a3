import { paragraph, text } from '../document/build';
import { cleanText } from '../document/clean-text';
import { emptyMeta } from './front-matter';
import type { ImportedArticle } from './imported';

/** Reads plain text: each line that is not empty becomes a paragraph. */
export function importPlainText(source: string): ImportedArticle {
  const lines = cleanText(source)
    .split('\n')
    .map((line) => line.trim());
  const blocks = lines.filter((line) => line !== '').map((line) => paragraph([text(line)]));
  return { meta: emptyMeta, blocks, images: [], remoteImages: [] };
}

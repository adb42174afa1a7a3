import { lineBreak, paragraph, text } from '../document/build';
import { cleanText } from '../document/clean-text';
import { emptyMeta } from './front-matter';
import type { ImportedArticle } from './imported';

/** How Chinese texts begin a paragraph: two wide spaces, or spaces or a tab in their place. */
const INDENTED = /^(?:\u3000|\t| {2})/;

/**
 * Reads plain text. Blank lines divide paragraphs, and so does an indented line; the lines of one
 * paragraph stay lines. In a text without blank lines each line is a paragraph.
 */
export function importPlainText(source: string): ImportedArticle {
  const lines = cleanText(source)
    .replace(/^\ufeff/, '')
    .split('\n');
  const divided = /\S[^\S\n]*\n[^\S\n]*\n\s*\S/.test(lines.join('\n'));
  const blocks: string[][] = [];
  let open = false;
  for (const line of lines) {
    const words = line.trim();
    if (words === '') open = false;
    else if (open && divided && !INDENTED.test(line)) blocks.at(-1)?.push(words);
    else {
      blocks.push([words]);
      open = true;
    }
  }
  return {
    meta: emptyMeta,
    blocks: blocks.map((words) =>
      paragraph(words.flatMap((line, index) => [...(index > 0 ? [lineBreak()] : []), text(line)])),
    ),
    images: [],
    remoteImages: [],
  };
}

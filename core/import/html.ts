import { sanitize } from 'hast-util-sanitize';
import { cleanText } from '../document/clean-text';
import { emptyMeta } from './front-matter';
import { readHast } from './hast/hast';
import type { ImportedArticle } from './imported';
import { parseHtml } from './parse-html';
import { pendingReferences } from './pending';
import { importPlainText } from './plain-text';
import { importSchema } from './sanitize';

/**
 * Reads HTML, of a file or a clipboard, into blocks. Nothing in it can run or load. Never throws: HTML
 * nested too deeply to be read as a tree comes in as the words between its tags.
 */
export function importHtml(html: string): ImportedArticle {
  const source = cleanText(html);
  try {
    return readHtml(source);
  } catch (error) {
    if (error instanceof RangeError) return importPlainText(source.replace(/<[^>]*>/g, '\n'));
    throw error;
  }
}

function readHtml(source: string): ImportedArticle {
  const clean = sanitize(parseHtml(source), importSchema);
  const read = readHast(clean.type === 'root' ? clean.children : []);
  return {
    meta: emptyMeta,
    blocks: read.blocks,
    images: pendingReferences(read.blocks),
    remoteImages: read.remoteImages,
  };
}

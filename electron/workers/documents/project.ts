import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { countWrittenCharacters, excerptOf } from '../../../core/document/text';
import { readBodyText } from './body-text';
import type { Projection } from './document-tasks';
import { gramsOf, partsOf } from './grams';
import { readMeta } from './meta-map';

/** Computes what lists and search need of a document. */
export function projectDoc(doc: Y.Doc): Projection {
  const meta = readMeta(doc);
  const { blocks, images, firstPicture } = readBodyText(doc.get('root', Y.XmlText));
  const text = blocks.join('\n');
  const pieces = [meta.title, meta.author, meta.digest, ...blocks].flatMap(partsOf);
  return {
    meta,
    images,
    firstPicture,
    characters: countWrittenCharacters(text),
    excerpt: excerptOf(text),
    parts: searchParts(pieces),
  };
}

/** Equal pieces are indexed once; pieces without words not at all. */
function searchParts(pieces: string[]): Projection['parts'] {
  const parts = new Map<string, string>();
  for (const piece of pieces) {
    const digest = createHash('sha256').update(piece).digest('base64url').slice(0, 22);
    const grams = gramsOf(piece);
    if (grams !== '') parts.set(digest, grams);
  }
  return [...parts].map(([digest, grams]) => ({ digest, grams }));
}

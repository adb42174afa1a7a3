import { useSyncExternalStore } from 'react';
import type { LexicalEditor } from 'lexical';
import type { BlockJson, DocumentJson } from '../../../core/document/schema';
import { blockLines, countWrittenCharacters } from '../../../core/document/text';
import { eachBlock } from '../../../core/document/walk';
import { documentFeed } from './document-feed';

/** How much there is in a body. */
export type DocumentStats = {
  /** Characters (code points) without white space, captions included. */
  characters: number;
  images: number;
};

const known = new WeakMap<BlockJson, DocumentStats>();

/** Counts a body; blocks that were counted before are not counted again. */
export function documentStats(document: DocumentJson): DocumentStats {
  return sum(document.root.children.map(statsOf));
}

function statsOf(block: BlockJson): DocumentStats {
  let stats = known.get(block);
  if (!stats) {
    stats = countBlock(block);
    known.set(block, stats);
  }
  return stats;
}

function countBlock(block: BlockJson): DocumentStats {
  let images = 0;
  eachBlock(block, (inner) => {
    if (inner.type === 'image') images += 1;
  });
  return { characters: countWrittenCharacters(blockLines(block).join('')), images };
}

function sum(all: DocumentStats[]): DocumentStats {
  const total = { characters: 0, images: 0 };
  for (const { characters, images } of all) {
    total.characters += characters;
    total.images += images;
  }
  return total;
}

const lastOf = new WeakMap<LexicalEditor, DocumentStats>();

/** The counts of an editor's body, for the status bar; the same object while they stay the same. */
export function useEditorStats(editor: LexicalEditor): DocumentStats {
  const feed = documentFeed(editor);
  return useSyncExternalStore(feed.subscribe, () => {
    const next = documentStats(feed.get());
    const last = lastOf.get(editor);
    if (last && last.characters === next.characters && last.images === next.images) return last;
    lastOf.set(editor, next);
    return next;
  });
}

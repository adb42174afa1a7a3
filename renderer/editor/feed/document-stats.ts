import { useSyncExternalStore } from 'react';
import type { LexicalEditor } from 'lexical';
import type {
  BlockJson,
  DocumentJson,
  InlineJson,
  ListItemJson,
} from '../../../core/document/schema';
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
  if (block.type === 'divider') return { characters: 0, images: 0 };
  if (block.type === 'table') {
    return sum(
      block.children.flatMap((row) =>
        row.children.flatMap((cell) => cell.children.map(countBlock)),
      ),
    );
  }
  if (block.type === 'list')
    return { characters: count(block.children.flatMap(itemText)), images: 0 };
  return {
    characters: count(block.children.flatMap(inlineText)),
    images: block.type === 'image' ? 1 : 0,
  };
}

function itemText(item: ListItemJson): string[] {
  return item.children.flatMap((child) =>
    child.type === 'list' ? child.children.flatMap(itemText) : inlineText(child),
  );
}

function inlineText(inline: InlineJson): string[] {
  if (inline.type === 'text') return [inline.text];
  return inline.type === 'link' ? inline.children.flatMap(inlineText) : [];
}

function count(texts: string[]): number {
  let characters = 0;
  for (const text of texts) for (const character of text) if (character.trim()) characters += 1;
  return characters;
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

import { $getRoot, type LexicalEditor } from 'lexical';
import { $blockToJson, documentOf } from '../../../core/document/block-json';
import type { BlockJson, DocumentJson } from '../../../core/document/schema';

/** The body of an editor as document JSON, kept up to date. */
export type DocumentFeed = {
  /** The body as it is now. The same object until something changes. */
  get(): DocumentJson;
  /** Calls back after each change of the body; the answer ends it. */
  subscribe(listener: () => void): () => void;
  /**
   * Tells nobody of changes until what it answers is called, then once. For a change that comes in
   * pieces: whoever draws the body draws it once, when all of it is there.
   */
  hold(): () => void;
};

const feeds = new WeakMap<LexicalEditor, DocumentFeed>();

/**
 * The feed of an editor, one for all who read it.
 *
 * A block that did not change is the same object as before, so a reader can keep what it made of
 * each block in a `WeakMap` and do again only what changed: a keystroke costs one block, however
 * long the article is.
 */
export function documentFeed(editor: LexicalEditor): DocumentFeed {
  const known = feeds.get(editor);
  if (known) return known;
  const feed = createFeed(editor);
  feeds.set(editor, feed);
  return feed;
}

function createFeed(editor: LexicalEditor): DocumentFeed {
  const listeners = new Set<() => void>();
  let blocks = new Map<string, BlockJson>();
  let current: DocumentJson | null = null;
  let holds = 0;
  let untold = false;

  function tell(): void {
    untold = holds > 0;
    if (!untold) for (const listener of listeners) listener();
  }

  function read(): DocumentJson {
    const before = blocks;
    return editor.getEditorState().read(() => {
      blocks = new Map();
      for (const node of $getRoot().getChildren()) {
        blocks.set(node.getKey(), before.get(node.getKey()) ?? $blockToJson(node));
      }
      return documentOf([...blocks.values()]);
    });
  }

  // Lives as long as the editor does: one entry for each block is all that it holds.
  editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
    // Of a change deep inside, Lexical names every element around it, the block included.
    for (const key of dirtyElements.keys()) blocks.delete(key);
    for (const key of dirtyLeaves) blocks.delete(key);
    current = null;
    tell();
  });

  return {
    get: () => (current ??= read()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold() {
      let held = true;
      holds += 1;
      return () => {
        if (!held) return;
        held = false;
        holds -= 1;
        if (untold) tell();
      };
    },
  };
}

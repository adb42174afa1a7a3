import type { Binding } from '@lexical/yjs';

/**
 * Lets a binding pass over the blocks that an update did not touch. Left alone, `@lexical/yjs` compares
 * every property of every node of the article with each key. Lexical names each element around a
 * change, so a block that it does not name is the same as before, with all that is in it.
 */
export function skipUnchangedBlocks({ root }: Binding): void {
  const syncChild = root._syncChildFromLexical;
  root._syncChildFromLexical = (binding, index, key, prevNodeMap, dirtyElements, dirtyLeaves) => {
    // Without a record of what changed, all of it may have.
    const changed =
      dirtyElements === null ||
      dirtyLeaves === null ||
      dirtyElements.has(key) ||
      dirtyLeaves.has(key);
    if (!changed) return;
    syncChild.call(root, binding, index, key, prevNodeMap, dirtyElements, dirtyLeaves);
  };
}

import {
  $getNodeByKey,
  $isElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $createImageNode } from '../../../core/document/nodes';
import type { Asset } from '../../../core/domain/asset';
import { $outermostAtCaret, $placeBlock } from '../insert/insert-block';

/** A place in the body that pictures go into one after the other, while the writing goes on. */
export type ImagePlace = {
  /** Puts the next picture in. */
  insert(asset: Asset): void;
  /** Ends the insertion: the block is no longer marked. */
  close(): void;
};

/**
 * Opens the place where the caret is now: below its block, or instead of it when it is an empty
 * paragraph. Until the first picture arrives the block is marked with the class `is-receiving`;
 * the document itself changes only when a picture is there, so a refused file leaves no trace.
 * Call it inside a read or an update.
 */
export function $openImagePlace(editor: LexicalEditor): ImagePlace {
  let after = $outermostAtCaret()?.getKey() ?? null;
  const mark = (on: boolean) => {
    if (after) editor.getElementByKey(after)?.classList.toggle('is-receiving', on);
  };
  mark(true);
  return {
    insert(asset) {
      mark(false);
      const insert = () => {
        after = $insertImage(after ? $getNodeByKey(after) : null, asset, !editor.isComposing());
      };
      editor.update(insert, { discrete: true, tag: HISTORY_PUSH_TAG });
    },
    close: () => mark(false),
  };
}

function $insertImage(place: LexicalNode | null, asset: Asset, mayMoveCaret: boolean): string {
  const { hash, width, height } = asset;
  const image = $createImageNode({ hash, alt: '', width, height });
  const caret = $outermostAtCaret();
  // A caret that has gone elsewhere meanwhile is not called back.
  const follow = mayMoveCaret && (caret === null || caret.is(place));
  $placeBlock(place, image);
  const next = image.getNextSibling();
  if (follow && $isElementNode(next)) next.selectStart();
  return image.getKey();
}

import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { $selectWhole } from '../behaviour/solid-blocks';

/**
 * Puts a new block below the outermost block at the caret, or instead of it when that is an empty
 * paragraph, as one step for undo. The caret goes into it, or selects it as a whole where there is
 * nothing to write in.
 */
export function insertBlock(editor: LexicalEditor, $create: () => LexicalNode): void {
  editor.update(() => void $insertBlock($create()), { tag: HISTORY_PUSH_TAG });
}

/** As {@link insertBlock}, inside an update. */
export function $insertBlock(block: LexicalNode): LexicalNode {
  $placeBlock($outermostAtCaret(), block);
  const first = $isElementNode(block) ? block.getFirstDescendant() : block;
  if ($isDecoratorNode(first)) $selectWhole(first);
  else block.selectStart();
  return block;
}

/**
 * Puts a block where another stands if that is an empty paragraph, below it otherwise; at the end of
 * the body if there is no place. A paragraph follows the last block, so that writing can go on.
 */
export function $placeBlock(place: LexicalNode | null, block: LexicalNode): void {
  if (!place?.isAttached()) $getRoot().append(block);
  else if ($isParagraphNode(place) && place.isEmpty()) place.replace(block);
  else place.insertAfter(block);
  if (!block.getNextSibling()) block.insertAfter($createParagraphNode());
}

/** The outermost block around the caret; the last one of the body when nothing is selected. */
export function $outermostAtCaret(): LexicalNode | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection)
    ? $nodeAt(selection.focus)
    : $isNodeSelection(selection)
      ? selection.getNodes()[0]
      : $getRoot().getLastChild();
  return node ? $outermostOf(node) : null;
}

/** The block of the body that holds a node, or is it. */
export function $outermostOf(node: LexicalNode): LexicalNode | null {
  return [node, ...node.getParents()].find((parent) => $isRootNode(parent.getParent())) ?? null;
}

function $nodeAt(point: PointType): LexicalNode | null {
  const node = point.getNode();
  return $isRootNode(node) ? node.getChildAtIndex(Math.max(0, point.offset - 1)) : node;
}

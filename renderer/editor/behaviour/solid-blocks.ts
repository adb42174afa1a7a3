import { $isCodeNode } from '@lexical/code';
import { $isTableNode } from '@lexical/table';
import {
  $createNodeSelection,
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type ElementNode,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
} from 'lexical';
import {
  $isCalloutNode,
  $isImageNode,
  $isReadMoreItemNode,
  type ImageNode,
  type ReadMoreItemNode,
} from '../../../core/document/nodes';
import { $blockAround } from './blocks';
import { $isFixedLine, $isSolid, $isWordless, $isWordlessBlock } from './fixed-blocks';

/**
 * How the caret meets what is not text: a picture or a card is selected as a whole by a click or from
 * the start of its words, and only what is selected can be deleted; a neighbour's words never run
 * into a caption by Backspace or Delete. Below the last block there is always a way on.
 */
export function registerSolidBlocks(editor: LexicalEditor): () => void {
  const remove = (isBackward: boolean) => $keepApart(isBackward);
  return mergeRegister(
    editor.registerCommand(DELETE_CHARACTER_COMMAND, remove, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, remove, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, remove, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CLICK_COMMAND, $click, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => $handled(event, $writeBelowSelected()),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_ARROW_LEFT_COMMAND,
      (event) => !event.shiftKey && $handled(event, $selectFromCaptionStart()),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_ARROW_RIGHT_COMMAND,
      (event) => !event.shiftKey && $handled(event, $enterCaption()),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_ARROW_UP_COMMAND,
      (event) => !event.shiftKey && $handled(event, $leaveUpwards()),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) => !event.shiftKey && $handled(event, $enterCaption() || $goBelowLast()),
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** Selects a picture or a divider as a whole. */
export function $selectWhole(node: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

/** The one picture that is selected as a whole. */
export function $selectedImage(): ImageNode | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const [node, ...others] = selection.getNodes();
  return others.length === 0 && $isImageNode(node) ? node : null;
}

/** The one block with parts of its own, or without words, that is selected as a whole. */
function $selectedBlock(): LexicalNode | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const [node, ...others] = selection.getNodes();
  if (!node || others.length > 0) return null;
  return $isSolid(node) || $isWordlessBlock(node) ? node : null;
}

/** The gallery that a picture is in, or the block itself. */
function $outsideGallery(block: LexicalNode): LexicalNode {
  const parent = block.getParent();
  return $isSolid(parent) ? parent : block;
}

function $handled(event: KeyboardEvent | null, done: boolean): boolean {
  if (done) event?.preventDefault();
  return done;
}

function $keepApart(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockAround(selection.anchor.getNode());
  if (!block || !$atEdge(selection, block, isBackward)) return false;
  if ($isFixedLine(block)) {
    if ($isReadMoreItemNode(block)) return $keepItem(block, isBackward);
    // Forward there is nothing to delete: what follows is another block.
    if (isBackward) $selectWhole(block);
    return true;
  }
  const next = isBackward ? block.getPreviousSibling() : block.getNextSibling();
  if (!$isSolid(next)) return false;
  if ($isParagraphNode(block) && block.isEmpty()) block.remove();
  $selectWhole(next);
  return true;
}

/** Items of a list run into one another like lines, but nothing outside runs into them. */
function $keepItem(item: ReadMoreItemNode, isBackward: boolean): boolean {
  const neighbour = isBackward ? item.getPreviousSibling() : item.getNextSibling();
  if (neighbour) return false;
  if (isBackward && item.isEmpty() && item.getNextSibling() === null) {
    const list = item.getParent();
    if (list) $selectWhole(list);
  }
  return true;
}

function $atEdge(selection: RangeSelection, block: ElementNode, start: boolean): boolean {
  const { anchor } = selection;
  const inside = anchor.getNode();
  if (inside.is(block)) return anchor.offset === (start ? 0 : block.getChildrenSize());
  if (anchor.offset !== (start ? 0 : inside.getTextContentSize())) return false;
  const edge = start ? block.getFirstDescendant() : block.getLastDescendant();
  return inside.is(edge);
}

function $click(event: MouseEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.getAttribute('contenteditable') === 'true') return $clickBelow(event, target);
  const node = $getNearestNodeFromDOMNode(target);
  const picture = target instanceof HTMLImageElement && $isImageNode(node);
  if (!node || !(picture || $isWordless(node))) return false;
  event.preventDefault();
  $selectWhole(node);
  return true;
}

/** A click into the empty space below everything writes on there. */
function $clickBelow(event: MouseEvent, root: HTMLElement): boolean {
  const bottom = root.lastElementChild?.getBoundingClientRect().bottom ?? 0;
  return event.clientY > bottom && $appendParagraph();
}

function $writeBelowSelected(): boolean {
  const block = $selectedBlock();
  if (!block) return false;
  const paragraph = $createParagraphNode();
  $outsideGallery(block).insertAfter(paragraph);
  paragraph.select();
  return true;
}

function $selectFromCaptionStart(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockAround(selection.anchor.getNode());
  if (!$isSolid(block) || !$atEdge(selection, block, true)) return false;
  $selectWhole(block);
  return true;
}

function $enterCaption(): boolean {
  const block = $selectedBlock();
  if (!$isElementNode(block)) return false;
  block.selectStart();
  return true;
}

function $leaveUpwards(): boolean {
  const selected = $selectedBlock();
  if (!selected) return false;
  const block = $outsideGallery(selected);
  const previous = block.getPreviousSibling();
  // Above the first block there is no line yet: it is made.
  if (!previous) {
    const paragraph = $createParagraphNode();
    block.insertBefore(paragraph);
    paragraph.select();
  } else if ($isElementNode(previous)) previous.selectEnd();
  else $selectWhole(previous);
  return true;
}

function $goBelowLast(): boolean {
  const selection = $getSelection();
  const last = $getRoot().getLastChild();
  if (!$needsLineBelow(last)) return false;
  if ($isNodeSelection(selection)) return selection.has(last.getKey()) && $appendParagraph();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockAround(selection.anchor.getNode());
  if (!block || !$isElementNode(last) || !(block.is(last) || $holds(last, block))) return false;
  return $atEdge(selection, last, false) && $appendParagraph();
}

/** Whether a gallery or a list holds a line; the cells of a table have keys of their own. */
function $holds(block: ElementNode, line: ElementNode): boolean {
  return $isSolid(block) && block.isParentOf(line);
}

function $needsLineBelow(node: LexicalNode | null): node is LexicalNode {
  return (
    $isSolid(node) ||
    $isWordlessBlock(node) ||
    $isTableNode(node) ||
    $isCodeNode(node) ||
    $isCalloutNode(node)
  );
}

function $appendParagraph(): boolean {
  if (!$needsLineBelow($getRoot().getLastChild())) return false;
  const paragraph = $createParagraphNode();
  $getRoot().append(paragraph);
  paragraph.select();
  return true;
}

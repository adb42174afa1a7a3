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
import { $isDividerNode, $isImageNode, type ImageNode } from '../../../core/document/nodes';
import { $blockAround } from './blocks';

/**
 * How the caret meets what is not text: a picture is selected as a whole by a click or from the
 * start of its caption, and only a selected picture can be deleted; a neighbour's words never run
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

function $handled(event: KeyboardEvent | null, done: boolean): boolean {
  if (done) event?.preventDefault();
  return done;
}

function $keepApart(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockAround(selection.anchor.getNode());
  if (!block || !$atEdge(selection, block, isBackward)) return false;
  if ($isImageNode(block)) {
    // Forward there is nothing to delete: what follows is another block.
    if (isBackward) $selectWhole(block);
    return true;
  }
  const next = isBackward ? block.getPreviousSibling() : block.getNextSibling();
  if (!$isImageNode(next)) return false;
  if ($isParagraphNode(block) && block.isEmpty()) block.remove();
  $selectWhole(next);
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
  if (!(target instanceof HTMLImageElement)) return false;
  const node = $getNearestNodeFromDOMNode(target);
  if (!$isImageNode(node)) return false;
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
  const image = $selectedImage();
  if (!image) return false;
  const paragraph = $createParagraphNode();
  image.insertAfter(paragraph);
  paragraph.select();
  return true;
}

function $selectFromCaptionStart(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockAround(selection.anchor.getNode());
  if (!$isImageNode(block) || !$atEdge(selection, block, true)) return false;
  $selectWhole(block);
  return true;
}

function $enterCaption(): boolean {
  const image = $selectedImage();
  image?.selectStart();
  return image !== null;
}

function $leaveUpwards(): boolean {
  const image = $selectedImage();
  if (!image) return false;
  const previous = image.getPreviousSibling();
  // Above the first block there is no line yet: it is made.
  if (!previous) {
    const paragraph = $createParagraphNode();
    image.insertBefore(paragraph);
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
  return block !== null && block.is(last) && $atEdge(selection, block, false) && $appendParagraph();
}

function $needsLineBelow(node: LexicalNode | null): node is LexicalNode {
  return $isImageNode(node) || $isDividerNode(node) || $isTableNode(node) || $isCodeNode(node);
}

function $appendParagraph(): boolean {
  if (!$needsLineBelow($getRoot().getLastChild())) return false;
  const paragraph = $createParagraphNode();
  $getRoot().append(paragraph);
  paragraph.select();
  return true;
}

import { $createCodeNode, $isCodeNode } from '@lexical/code';
import {
  $createListItemNode,
  $createListNode,
  $getListDepth,
  $insertList,
  $isListItemNode,
  $isListNode,
  $removeList,
} from '@lexical/list';
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
} from '@lexical/rich-text';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isFixedLine } from './fixed-blocks';

/** The kinds of block that a person chooses between. */
export const BLOCK_KINDS = [
  'paragraph',
  'h1',
  'h2',
  'h3',
  'quote',
  'bullet',
  'number',
  'check',
  'code',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

type ListKind = Extract<BlockKind, 'bullet' | 'number' | 'check'>;

function isListKind(kind: BlockKind): kind is ListKind {
  return kind === 'bullet' || kind === 'number' || kind === 'check';
}

/** Levels of nested lists, the outermost counted; more is hard to read on a phone. */
export const LIST_DEPTH = 12;

/** The textual block around a node: what holds inline content. */
export function $blockAround(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(node, (parent): parent is ElementNode => $isTextBlock(parent));
}

/** The textual blocks that a selection touches, captions included. */
export function $selectedBlocks(selection: RangeSelection): ElementNode[] {
  const blocks = new Map<string, ElementNode>();
  const ends = [selection.anchor.getNode(), selection.focus.getNode()];
  for (const node of [...ends, ...selection.getNodes()]) {
    const block = $blockAround(node);
    if (block) blocks.set(block.getKey(), block);
  }
  return [...blocks.values()];
}

/** The kind of the block where the selection starts; null where no kind can be chosen (a caption). */
export function $kindOf(block: ElementNode | null): BlockKind | null {
  if (!block || $isFixedLine(block)) return null;
  if ($isListItemNode(block)) {
    const list = block.getParent();
    return $isListNode(list) ? list.getListType() : 'bullet';
  }
  if ($isHeadingNode(block)) {
    const tag = block.getTag();
    return tag === 'h1' || tag === 'h2' ? tag : 'h3';
  }
  if ($isQuoteNode(block)) return 'quote';
  return $isCodeNode(block) ? 'code' : 'paragraph';
}

/** Makes the selected blocks of one kind. A list of that kind is taken apart again. */
export function setBlockKind(editor: LexicalEditor, kind: BlockKind): void {
  editor.update(() => $setBlockKind(kind), { tag: HISTORY_PUSH_TAG });
}

function $setBlockKind(kind: BlockKind): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const blocks = $selectedBlocks(selection);
  if (isListKind(kind)) {
    // Lexical would turn a picture into a list item and lose it.
    if (blocks.some($isFixedLine)) return;
    const already = blocks.every((block) => $kindOf(block) === kind);
    if (already) $removeList();
    else $insertList(kind);
    return;
  }
  for (const block of blocks) {
    if (!$isFixedLine(block)) block.replace($createTextBlock(kind), true);
  }
}

/** Turns the selected blocks into a kind, or back into paragraphs if they all are of it. */
export function toggleBlockKind(editor: LexicalEditor, kind: BlockKind): void {
  const already = editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return false;
    return $selectedBlocks(selection).every((block) => $kindOf(block) === kind);
  });
  setBlockKind(editor, already && !isListKind(kind) ? 'paragraph' : kind);
}

/** Whether a list item may go one level deeper. */
export function $canNest(block: ElementNode): boolean {
  const list = block.getParent();
  return $isListItemNode(block) && $isListNode(list) && $getListDepth(list) < LIST_DEPTH;
}

function $isTextBlock(node: LexicalNode): node is ElementNode {
  if (!$isElementNode(node) || node.isInline() || node.isShadowRoot()) return false;
  const first = node.getFirstChild();
  return first === null ? !$isListNode(node) : !$isElementNode(first) || first.isInline();
}

/** A new, empty block of a kind; a list with one item. */
export function $createBlockOfKind(kind: BlockKind): ElementNode {
  if (!isListKind(kind)) return $createTextBlock(kind);
  return $createListNode(kind).append($createListItemNode());
}

function $createTextBlock(kind: Exclude<BlockKind, ListKind>): ElementNode {
  if (kind === 'paragraph') return $createParagraphNode();
  if (kind === 'quote') return $createQuoteNode();
  if (kind === 'code') return $createCodeNode();
  return $createHeadingNode(kind);
}

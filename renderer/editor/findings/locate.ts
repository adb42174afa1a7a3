import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { $isLinkNode } from '@lexical/link';
import { THING } from '../../../core/checks/lines';

/** The node that a path of a finding leads to; null when the body has changed since. */
export function $nodeAt(path: readonly number[]): LexicalNode | null {
  let node: LexicalNode = $getRoot();
  for (const index of path) {
    const child: LexicalNode | null = $isElementNode(node) ? node.getChildAtIndex(index) : null;
    if (!child) return null;
    node = child;
  }
  return node;
}

/** A piece of a line: a text, or anything else that counts as one. */
export type Piece = { node: LexicalNode; words: string; start: number };

/** The pieces of a line in order, with the words that the checks see; see `core/checks/lines`. */
export function $piecesOf(line: ElementNode): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (node: LexicalNode, words: string) => {
    pieces.push({ node, words, start });
    start += words.length;
  };
  const visit = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      const words = node.getTextContent();
      add(node, node.hasFormat('code') ? THING.repeat(words.length) : words);
    } else if ($isLineBreakNode(node)) add(node, '\n');
    else if ($isLinkNode(node)) node.getChildren().forEach(visit);
    // Blocks inside a line (a list in an item) are lines of their own.
    else if (!$isElementNode(node)) add(node, THING);
  };
  line.getChildren().forEach(visit);
  return pieces;
}

/** The words of a line as the checks see them. */
export function $lineWords(line: ElementNode): string {
  return $piecesOf(line)
    .map(({ words }) => words)
    .join('');
}

/** A point of a line as Lexical names it. */
export type LinePoint = { key: string; offset: number; type: 'text' | 'element' };

/**
 * The point at an offset of the words of a line.
 * @param leansBack between two texts: at the end of the first, not at the beginning of the second.
 */
export function $pointAt(line: ElementNode, offset: number, leansBack: boolean): LinePoint {
  const pieces = $piecesOf(line);
  const piece = pieces.find(({ words, start }) =>
    leansBack ? offset <= start + words.length : offset < start + words.length,
  );
  const found = piece ?? pieces.at(-1);
  if (!found) return { key: line.getKey(), offset: 0, type: 'element' };
  const inside = Math.min(offset - found.start, found.words.length);
  if ($isTextNode(found.node)) return { key: found.node.getKey(), offset: inside, type: 'text' };
  const index = found.node.getIndexWithinParent() + inside;
  return { key: found.node.getParentOrThrow().getKey(), offset: index, type: 'element' };
}

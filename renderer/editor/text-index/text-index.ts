import {
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { OBJECT } from '../../../core/autocorrect/correct-line';

/** A leaf of a line: its characters begin at `from`. `kind` tells words from breaks and objects. */
export type Leaf = { key: string; from: number; to: number; kind: 'text' | 'break' | 'object' };

/** A textual block with its words as one string, and where each leaf stands in it. */
export type TextLine = { key: string; text: string; leaves: readonly Leaf[] };

/**
 * All lines of words of the body in reading order: paragraphs, list items, captions, cells, code.
 * A soft break is `\n`; what stands in a line without text is {@link OBJECT}.
 */
export function $textLines(): TextLine[] {
  const lines: TextLine[] = [];
  $collect($getRoot(), lines);
  return lines;
}

function $collect(element: ElementNode, lines: TextLine[]): void {
  const children = element.getChildren();
  if (children.some($isInline)) lines.push($lineOf(element, children.filter($isInline)));
  for (const child of children)
    if ($isElementNode(child) && !child.isInline()) $collect(child, lines);
}

function $isInline(node: LexicalNode): boolean {
  return $isElementNode(node) || $isDecoratorNode(node) ? node.isInline() : true;
}

function $lineOf(element: ElementNode, children: LexicalNode[]): TextLine {
  const leaves: Leaf[] = [];
  let text = '';
  const add = (node: LexicalNode): void => {
    if ($isElementNode(node)) {
      for (const child of node.getChildren()) add(child);
      return;
    }
    const kind = $isTextNode(node) ? 'text' : $isLineBreakNode(node) ? 'break' : 'object';
    const words = kind === 'text' ? node.getTextContent() : kind === 'break' ? '\n' : OBJECT;
    leaves.push({ key: node.getKey(), from: text.length, to: text.length + words.length, kind });
    text += words;
  };
  for (const child of children) add(child);
  return { key: element.getKey(), text, leaves };
}

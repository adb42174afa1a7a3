import { $isCodeNode } from '@lexical/code';
import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getNodeByKey,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import type { Leaf, TextLine } from './text-index';

/** New words for the characters from `from` up to `to` of a line. */
export type Replacement = { from: number; to: number; insert: string };

/** A replacement with the line that it is for. */
export type PlacedReplacement = { line: TextLine; replacement: Replacement };

/** Makes replacements in any lines, as one step for undo; in each line they must be sorted. */
export function replaceInLines(editor: LexicalEditor, all: readonly PlacedReplacement[]): void {
  const byLine = new Map<TextLine, Replacement[]>();
  for (const { line, replacement } of all) {
    const some = byLine.get(line);
    if (some) some.push(replacement);
    else byLine.set(line, [replacement]);
  }
  const $replace = () => {
    for (const [line, some] of byLine) $replaceInLine(line, some);
  };
  editor.update($replace, { discrete: true, tag: HISTORY_PUSH_TAG });
}

/**
 * Makes replacements in one line; they must be sorted and not overlap. New words take the format of
 * the first character that they replace; words put between two go where no code and no link is.
 */
function $replaceInLine(line: TextLine, replacements: readonly Replacement[]): void {
  // From the end, so that the places of the others stay right.
  for (const replacement of replacements.toReversed()) $replaceOne(line, replacement);
}

function $replaceOne({ leaves }: TextLine, { from, to, insert }: Replacement): void {
  const touched = leaves.filter((leaf) => leaf.from < to && leaf.to > from);
  const home = touched.find((leaf) => leaf.kind === 'text') ?? $homeAt(leaves, from);
  for (const leaf of touched.toReversed()) {
    if (leaf !== home) $cut(leaf, from, to);
  }
  const text = home && $textOf(home);
  if (!text) return;
  const start = Math.max(0, from - home.from);
  const end = Math.max(start, Math.min(text.getTextContentSize(), to - home.from));
  text.spliceText(start, end - start, insert);
  if (text.getTextContent() === '') text.remove();
}

function $cut(leaf: Leaf, from: number, to: number): void {
  const node = $getNodeByKey(leaf.key);
  const whole = from <= leaf.from && to >= leaf.to;
  if (whole) node?.remove();
  else if ($isTextNode(node)) {
    const start = Math.max(0, from - leaf.from);
    node.spliceText(start, Math.min(leaf.to, to) - leaf.from - start, '');
  }
}

/** The text that takes words at a place between characters: before it if it may, else after it. */
function $homeAt(leaves: readonly Leaf[], at: number): Leaf | undefined {
  const beside = leaves.filter((leaf) => leaf.kind === 'text' && leaf.from <= at && leaf.to >= at);
  return beside.find((leaf) => !$isFixed(leaf)) ?? beside[0];
}

function $textOf(leaf: Leaf): TextNode | null {
  const node = $getNodeByKey(leaf.key);
  return $isTextNode(node) ? node : null;
}

/** Whether a leaf is code or within a link: words there are not for changing unasked. */
export function $isFixed(leaf: Leaf): boolean {
  const node = $getNodeByKey(leaf.key);
  if (!$isTextNode(node) || node.hasFormat('code')) return true;
  return $findMatchingParent(node, (n) => $isLinkNode(n) || $isCodeNode(n)) !== null;
}

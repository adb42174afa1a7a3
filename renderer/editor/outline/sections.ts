import { $isHeadingNode, type HeadingNode } from '@lexical/rich-text';
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $outermostOf } from '../insert/insert-block';

/** A heading of the body as the outline shows it. */
export type OutlineEntry = { key: string; level: number; text: string };

/** The headings of the body in order, and which of them the caret is below. */
export function $readOutline(): { entries: OutlineEntry[]; current: string | null } {
  const headings = $getRoot().getChildren().filter($isHeadingNode);
  const caret = $caretBlock();
  const above = caret
    ? [...caret.getPreviousSiblings(), caret].findLast($isHeadingNode)
    : undefined;
  return {
    entries: headings.map((heading) => ({
      key: heading.getKey(),
      level: levelOf(heading),
      text: heading.getTextContent().trim(),
    })),
    current: above?.getKey() ?? null,
  };
}

/** Moves a section, that is a heading with all down to the next of its level, past its neighbour. */
export function moveSection(editor: LexicalEditor, key: string, direction: 'up' | 'down'): void {
  editor.update(() => void $moveSection(key, direction), { tag: HISTORY_PUSH_TAG });
}

function $moveSection(key: string, direction: 'up' | 'down'): boolean {
  const heading = $getNodeByKey(key);
  if (!$isHeadingNode(heading)) return false;
  const section = $sectionOf(heading);
  const last = section.at(-1) ?? heading;
  if (direction === 'down') {
    const next = last.getNextSibling();
    if (!$isHeadingNode(next) || levelOf(next) !== levelOf(heading)) return false;
    const end = $sectionOf(next).at(-1) ?? next;
    for (const node of section.toReversed()) end.insertAfter(node, false);
    return true;
  }
  const before = heading
    .getPreviousSiblings()
    .findLast((node) => $isHeadingNode(node) && levelOf(node) <= levelOf(heading));
  if (!$isHeadingNode(before) || levelOf(before) !== levelOf(heading)) return false;
  for (const node of section) before.insertBefore(node, false);
  return true;
}

function $sectionOf(heading: HeadingNode): LexicalNode[] {
  const rest = heading.getNextSiblings();
  const end = rest.findIndex((node) => $isHeadingNode(node) && levelOf(node) <= levelOf(heading));
  return [heading, ...(end < 0 ? rest : rest.slice(0, end))];
}

function levelOf(heading: HeadingNode): number {
  return Number(heading.getTag().slice(1));
}

function $caretBlock(): LexicalNode | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection)
    ? selection.focus.getNode()
    : $isNodeSelection(selection)
      ? selection.getNodes()[0]
      : null;
  return node ? $outermostOf(node) : null;
}

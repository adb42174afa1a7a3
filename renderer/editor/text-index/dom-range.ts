import type { LexicalEditor } from 'lexical';
import type { TextLine } from './text-index';

/** The part of the page that shows some characters of a line; null when none of them is shown. */
export function domRangeOf(
  editor: LexicalEditor,
  line: TextLine,
  from: number,
  to: number,
): Range | null {
  const shown = line.leaves.filter(
    (leaf) => leaf.kind === 'text' && leaf.from < to && leaf.to > from,
  );
  const [first] = shown;
  const last = shown.at(-1);
  const start = first && domTextOf(editor, first.key);
  const end = last && domTextOf(editor, last.key);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start, Math.min(start.length, Math.max(0, from - first.from)));
  range.setEnd(end, Math.min(end.length, to - last.from));
  return range;
}

/** The text on the page of a text node: formats put elements around it. */
function domTextOf(editor: LexicalEditor, key: string): Text | null {
  let node: Node | null = editor.getElementByKey(key);
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node;
}

/** Brings a range into view, in the middle of the paper, unless it is there. */
export function revealRange(editor: LexicalEditor, range: Range): void {
  const paper = editor.getRootElement()?.closest('.paper-scroll');
  if (!paper) return;
  const bounds = paper.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= bounds.top + 60 && bottom <= bounds.bottom - 20) return;
  paper.scrollTop += (top + bottom) / 2 - (bounds.top + bounds.bottom) / 2;
}

/** A piece of a line. What is fixed (code, a link, a formula) may be looked at but not changed. */
export type LineRun = { text: string; fixed: boolean };

/** One small change of a line: the characters from `from` up to `to` (UTF-16) become `insert`. */
export type LineEdit = { from: number; to: number; insert: string };

/** What spaces and punctuates a text as Chinese typography wants it. */
export type FormatText = (text: string) => string;

/** What stands for something in a line that has no text; U+FFFC, as Unicode has it. */
export const OBJECT = '\ufffc';

/**
 * The changes that would put a space between Chinese and Latin words, and the right punctuation, into
 * a line. Fixed runs are seen by the formatter, so that words beside them are spaced right, but what
 * it would change within them is left out. Sorted, and never overlapping.
 */
export function correctLine(runs: readonly LineRun[], format: FormatText): LineEdit[] {
  const text = runs.map((run) => run.text).join('');
  const edits: LineEdit[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const edit of editsBetween(line, formatWords(line, format))) {
      edits.push({ ...edit, from: edit.from + start, to: edit.to + start });
    }
    start += line.length + 1;
  }
  const fixed = fixedSpans(runs);
  return edits.filter((edit) => !fixed.some((span) => isWithin(edit, span)));
}

/** A line with its edits made. */
export function applyEdits(text: string, edits: readonly LineEdit[]): string {
  return edits
    .toReversed()
    .reduce((line, { from, to, insert }) => line.slice(0, from) + insert + line.slice(to), text);
}

/** White space around the words is the writer's own: an indent, a line that goes on. */
function formatWords(line: string, format: FormatText): string {
  const words = line.trim();
  if (words === '') return line;
  const at = line.indexOf(words);
  return line.slice(0, at) + format(words) + line.slice(at + words.length);
}

/**
 * The changes between a line and what the formatter made of it. It changes only what stands between
 * letters and digits (and full-width ones into plain ones), so those are the fixed points; an answer
 * that has others is not used at all.
 */
function editsBetween(before: string, after: string): LineEdit[] {
  const [old, now] = [anchorsOf(before), anchorsOf(after)];
  if (before === after || old.length !== now.length) return [];
  const edits: LineEdit[] = [];
  for (const [index, anchor] of old.entries()) {
    const other = now[index];
    if (!other || plain(anchor.letter) !== plain(other.letter)) return [];
    if (anchor.gap !== other.gap) edits.push(trimmed(anchor.at - anchor.gap.length, anchor, other));
    if (anchor.letter === other.letter) continue;
    edits.push({ from: anchor.at, to: anchor.at + anchor.letter.length, insert: other.letter });
  }
  return edits;
}

/** A letter or digit, and what stands between it and the one before; the last one is the line's end. */
type Anchor = { letter: string; at: number; gap: string };

function anchorsOf(line: string): Anchor[] {
  const anchors: Anchor[] = [];
  let end = 0;
  for (const { 0: letter, index } of line.matchAll(/[\p{L}\p{N}\ufffc]|$/gu)) {
    anchors.push({ letter, at: index, gap: line.slice(end, index) });
    end = index + letter.length;
  }
  return anchors;
}

const plain = (letter: string) => letter.normalize('NFKC');

/** The edit between two gaps, without what both begin and end with. */
function trimmed(start: number, { gap: before }: Anchor, { gap: after }: Anchor): LineEdit {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    from: start + head,
    to: start + before.length - tail,
    insert: after.slice(head, after.length - tail),
  };
}

type Span = { from: number; to: number };

function fixedSpans(runs: readonly LineRun[]): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { text, fixed } of runs) {
    const last = spans.at(-1);
    if (fixed && last?.to === at) last.to += text.length;
    else if (fixed) spans.push({ from: at, to: at + text.length });
    at += text.length;
  }
  return spans;
}

/** Touches what is fixed; a space at its edge does not. */
function isWithin({ from, to }: LineEdit, span: Span): boolean {
  return from === to ? from > span.from && from < span.to : from < span.to && to > span.from;
}

import type { LexicalEditor } from 'lexical';
import type { LineEdit, LineRun } from '../../../core/autocorrect/correct-line';
import { $isFixed, replaceInLines } from '../text-index/replace';
import { $textLines, type TextLine } from '../text-index/text-index';
import type { Corrector } from './corrector';

/** One change that is offered, with the words around it. */
export type Correction = {
  /** The same for the same change of the same words: what was passed over stays so. */
  id: string;
  line: TextLine;
  edit: LineEdit;
  before: string;
  removed: string;
  after: string;
};

/** Characters that are shown at each side of a change. */
const AROUND = 8;

/** What could be better about the spaces and punctuation of a body; null without a formatter. */
export async function findCorrections(
  editor: LexicalEditor,
  corrector: Pick<Corrector, 'correct'>,
): Promise<Correction[] | null> {
  const asked = editor.read(() => {
    const lines = $textLines().filter((line) => line.text.trim() !== '');
    return lines.map((line) => ({ line, runs: $runsOf(line) }));
  });
  const answers = await corrector.correct(asked.map(({ runs }) => runs));
  if (!answers) return null;
  return asked.flatMap(({ line }, index) => correctionsOf(line, answers[index] ?? []));
}

/**
 * Makes changes, all as one step for undo. A line that has changed since they were found is left
 * alone: its places are no longer right.
 */
export function applyCorrections(editor: LexicalEditor, corrections: readonly Correction[]): void {
  const now = new Map(editor.read($textLines).map((line) => [line.key, line]));
  const all = corrections.flatMap(({ line, edit }) => {
    const current = now.get(line.key);
    return current?.text === line.text ? [{ line: current, replacement: edit }] : [];
  });
  replaceInLines(editor, all);
}

function $runsOf({ text, leaves }: TextLine): LineRun[] {
  return leaves.map((leaf) => ({ text: text.slice(leaf.from, leaf.to), fixed: $isFixed(leaf) }));
}

function correctionsOf(line: TextLine, edits: readonly LineEdit[]): Correction[] {
  const times = new Map<string, number>();
  return edits.map((edit) => {
    const { text } = line;
    const before = text.slice(Math.max(0, edit.from - AROUND), edit.from);
    const removed = text.slice(edit.from, edit.to);
    const after = text.slice(edit.to, edit.to + AROUND);
    // Only the nearest letters: a change beside this one does not make it another.
    const near = [line.key, before.slice(-1), removed, edit.insert, after.slice(0, 1)].join('\0');
    const time = times.get(near) ?? 0;
    times.set(near, time + 1);
    return { id: `${near}\0${time}`, line, edit, before, removed, after };
  });
}

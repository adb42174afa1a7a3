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
  return asked.flatMap(({ line }, index) =>
    (answers[index] ?? []).map((edit) => correctionOf(line, edit)),
  );
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

function correctionOf(line: TextLine, edit: LineEdit): Correction {
  const { text } = line;
  const before = text.slice(Math.max(0, edit.from - AROUND), edit.from);
  const removed = text.slice(edit.from, edit.to);
  const after = text.slice(edit.to, edit.to + AROUND);
  return {
    id: [line.key, before, removed, edit.insert, after].join('\0'),
    line,
    edit,
    before,
    removed,
    after,
  };
}

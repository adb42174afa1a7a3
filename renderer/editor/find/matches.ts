import type { LexicalEditor } from 'lexical';
import { replaceInLines } from '../text-index/replace';
import { $textLines, type TextLine } from '../text-index/text-index';
import {
  type FindQuery,
  findIn,
  type Found,
  type PatternError,
  patternOf,
  replacementFor,
} from './search';

/** A found place with its line. */
export type Match = { line: TextLine; found: Found };

/** What a search has found; with an error there is nothing. */
export type FindResult = { matches: readonly Match[]; error: PatternError | null };

export const NOTHING_FOUND: FindResult = { matches: [], error: null };

/** Searches the whole body: captions, cells and code too. */
export function findMatches(editor: LexicalEditor, query: FindQuery): FindResult {
  if (query.text === '') return NOTHING_FOUND;
  const pattern = patternOf(query);
  if (!pattern.ok) return { matches: [], error: pattern.error };
  const lines = editor.read($textLines);
  const matches = lines.flatMap((line) =>
    findIn(line.text, pattern.value).map((found): Match => ({ line, found })),
  );
  return { matches, error: null };
}

/** Replaces found places, all of them as one step for undo; they keep the format of their words. */
export function replaceMatches(
  editor: LexicalEditor,
  matches: readonly Match[],
  template: string,
  query: FindQuery,
): void {
  const all = matches.map(({ line, found }) => {
    const { from, to } = found;
    return { line, replacement: { from, to, insert: replacementFor(found, template, query) } };
  });
  replaceInLines(editor, all);
}

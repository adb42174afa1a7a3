import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useMemo, useState } from 'react';
import { domRangeOf, revealRange } from '../text-index/dom-range';
import { useTextVersion } from '../text-index/use-text-version';
import { findMatches, type Match, replaceMatches } from './matches';
import type { FindQuery } from './search';

/** Marks on the page at most; the count is of all. */
const MOST_MARKS = 2000;

/** A search in the body, kept up to date while the text changes. */
export function useFind(query: FindQuery) {
  const [editor] = useLexicalComposerContext();
  const version = useTextVersion(editor);
  const { matches, error } = useMemo(
    () => findMatches(editor, query),
    // The text is asked for again whenever it has changed.
    // eslint-disable-next-line react/exhaustive-deps
    [editor, query, version],
  );
  const [asked, setAsked] = useState<{ query: FindQuery; index: number }>({ query, index: 0 });
  // Another question begins at the caret.
  const index =
    asked.query === query
      ? Math.min(asked.index, Math.max(0, matches.length - 1))
      : firstFromCaret(editor, matches);
  const current = matches[index] ?? null;
  useMarks(editor, matches, current);
  useReveal(editor, current);

  const go = (by: number) => {
    if (matches.length === 0) return;
    setAsked({ query, index: (index + by + matches.length) % matches.length });
  };
  return {
    matches,
    error,
    index,
    next: () => go(1),
    previous: () => go(-1),
    replaceOne: (template: string) => {
      setAsked({ query, index });
      if (current) replaceMatches(editor, [current], template, query);
    },
    replaceAll: (template: string) => replaceMatches(editor, matches, template, query),
    /** Leaves the search with the place selected. */
    select: () => current && selectMatch(editor, current),
  };
}

function firstFromCaret(editor: LexicalEditor, matches: readonly Match[]): number {
  const after = editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return 0;
    const [start] = selection.getStartEndPoints() ?? [];
    const key = selection.isBackward() ? selection.focus.key : start?.key;
    const offset = selection.isBackward() ? selection.focus.offset : (start?.offset ?? 0);
    const line = matches.findIndex(({ line: { leaves }, found }) => {
      const leaf = leaves.find((l) => l.key === key);
      return leaf !== undefined && found.from >= leaf.from + offset;
    });
    return Math.max(0, line);
  });
  return after;
}

function useMarks(editor: LexicalEditor, matches: readonly Match[], current: Match | null): void {
  useEffect(() => {
    const rangeOf = ({ line, found }: Match) =>
      domRangeOf(editor, line, found.from, found.to) ?? [];
    CSS.highlights.set('found', new Highlight(...matches.slice(0, MOST_MARKS).flatMap(rangeOf)));
    const here = new Highlight(...(current ? [rangeOf(current)].flat() : []));
    here.priority = 1;
    CSS.highlights.set('found-here', here);
    return () => {
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-here');
    };
  }, [editor, matches, current]);
}

/** Scrolls to another place when it becomes the current one, not when the text around it changes. */
function useReveal(editor: LexicalEditor, current: Match | null): void {
  const place = current && `${current.line.key}:${current.found.from}`;
  useEffect(() => {
    const range = current && domRangeOf(editor, current.line, current.found.from, current.found.to);
    if (range) revealRange(editor, range);
    // eslint-disable-next-line react/exhaustive-deps -- only another place is a reason to scroll
  }, [editor, place]);
}

function selectMatch(editor: LexicalEditor, { line, found }: Match): void {
  const range = domRangeOf(editor, line, found.from, found.to);
  if (!range) return;
  editor.focus(() => {
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  });
}

import type { ListedWord, WordList } from '../../domain/word-list';
import type { Finding } from '../../domain/finding';
import type { Line } from '../lines';
import { type Rule, wordsFinding } from '../rule';

/** Words of the company's own lists: to be avoided, or to be written in one way. */
export const checkListedWords: Rule = ({ lines, fields, wordLists = [] }) =>
  wordLists
    .filter(({ enabled }) => enabled)
    .flatMap((list) => findListed([...fields, ...lines], list));

function findListed(lines: readonly Line[], list: WordList): Finding[] {
  const byWord = new Map(list.words.map((entry) => [entry.word.toLowerCase(), entry]));
  if (byWord.size === 0) return [];
  // The longest first: of two that begin alike, the longer one is meant.
  const words = [...byWord.keys()].toSorted((one, other) => other.length - one.length);
  const pattern = new RegExp(words.map(escaped).join('|'), 'giu');
  return lines.flatMap((line) =>
    [...line.text.matchAll(pattern)].flatMap((match) => {
      const entry = byWord.get(match[0].toLowerCase());
      if (!entry || isWithinRight(line.text, match.index, entry)) return [];
      const { instead, note } = entry;
      const rule = instead === '' ? 'listed-word' : 'listed-word-instead';
      const hit = {
        start: match.index,
        end: match.index + match[0].length,
        ...(instead !== '' && { instead }),
        params: { list: list.name, instead, note },
      };
      return [wordsFinding(line, hit, { rule, severity: list.severity })];
    }),
  );
}

/** Whether the word stands in what should be written anyway: 稿台 in 稿台编辑部. */
function isWithinRight(text: string, index: number, { word, instead }: ListedWord): boolean {
  const inside = instead.toLowerCase().indexOf(word.toLowerCase());
  if (inside === -1) return false;
  const start = index - inside;
  return text.slice(Math.max(0, start), start + instead.length) === instead;
}

/** A word as a pattern: letters only match whole words. */
function escaped(word: string): string {
  const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const before = /^[a-z0-9]/i.test(word) ? '(?<![A-Za-z0-9])' : '';
  const after = /[a-z0-9]$/i.test(word) ? '(?![A-Za-z0-9])' : '';
  return before + literal + after;
}

import { type ListedWord } from '../../domain/word-list';

/** A list never holds more words than this; a larger file is cut, and the reader says so. */
export const MOST_WORDS = 5000;

/** What was read of a file of words. */
export interface ReadWords {
  readonly words: ListedWord[];
  /** Lines that held no word, as a number of lines. */
  readonly skipped: number;
}

const HEADING = /^(?:词语?|敏感词|禁用词|原词|错误|不推荐|word|term|avoid)$/i;
const LONGEST = 60;

/**
 * Reads a list of words from text: one word in each line, then what to write instead, then why, parted
 * by a comma, a tab or an arrow (`登陆,登录,网站用“登录”` or `登陆 → 登录`). A first line of headings and
 * lines that begin with # are passed over; a word that comes twice counts as it comes last.
 */
export function readWordList(text: string): ReadWords {
  const words = new Map<string, ListedWord>();
  let skipped = 0;
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [word = '', instead = '', ...note] = cellsOf(line);
    if (index === 0 && HEADING.test(word)) continue;
    if (word === '' || word.length > LONGEST || words.size >= MOST_WORDS) {
      skipped += 1;
      continue;
    }
    words.set(word, { word, instead: instead === word ? '' : instead, note: note.join('，') });
  }
  return { words: [...words.values()], skipped };
}

/** The cells of a line of CSV (quotes may hold commas), of tabs, or around an arrow. */
function cellsOf(line: string): string[] {
  const arrow = /^([^,，\t]+?)\s*(?:→|->|=>)\s*([^,，\t]*)(.*)$/.exec(line);
  const flat = arrow ? `${arrow[1]}\t${arrow[2]}${arrow[3]}` : line;
  return [
    ...flat.matchAll(/(?:^|[,，\t])(?:\s*"((?:[^"]|"")*)"\s*(?=[,，\t]|$)|([^,，\t]*))/g),
  ].map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
}

/** Longest piece of text that is indexed at once, in characters. */
const PART_LENGTH = 2000;
/** Pieces of one long paragraph overlap by this, the longest search that finds words across the cut. */
const PART_OVERLAP = 200;

/** Case, width and compatibility forms do not matter in a search. */
function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * Runs of characters that count: everything but white space, punctuation, control characters and
 * what SQLite's ascii tokenizer would cut at.
 */
function runsOf(text: string): string[][] {
  const runs = normalised(text).match(/(?:[a-z0-9]|[^\p{P}\p{Z}\p{C}\u{0}-\u{7f}])+/gu) ?? [];
  return runs.map((run) => [...run]);
}

function pairs(run: string[]): string[] {
  return run.slice(1).map((character, index) => `${run[index]}${character}`);
}

/**
 * The words that stand for a text in the search index: each pair of neighbouring characters, and
 * the last character of each run (so that every character begins a word).
 */
export function gramsOf(text: string): string {
  return runsOf(text)
    .flatMap((run) => [...pairs(run), run.at(-1) ?? ''])
    .join(' ');
}

/**
 * The FTS5 queries for what a person typed, all of which an article must match: runs of two and
 * more characters as a phrase of their pairs, a single character as the beginning of a word.
 */
export function searchPhrases(words: string): string[] {
  const phrases = runsOf(words).map((run) =>
    run.length === 1 ? `"${run[0]}"*` : `"${pairs(run).join(' ')}"`,
  );
  return [...new Set(phrases)];
}

/** Cuts a long text into overlapping pieces that can be indexed each for itself. */
export function partsOf(text: string): string[] {
  const characters = [...text];
  if (characters.length <= PART_LENGTH) return [text];
  const parts: string[] = [];
  for (let start = 0; start < characters.length - PART_OVERLAP;) {
    parts.push(characters.slice(start, start + PART_LENGTH).join(''));
    start += PART_LENGTH - PART_OVERLAP;
  }
  return parts;
}

/** The words by which an entry is found. */
export type Findable = { label: string; hint: string; words: string };

/**
 * How well an entry answers what was typed; null when it does not. Lower is better: the beginning of
 * the name, then the beginning of another word (pinyin, initials, English), then anywhere in the
 * name, then in the line below it. What an input method shows while composing (`tu'pian`) counts too.
 */
export function matchInsertable({ label, hint, words }: Findable, query: string): number | null {
  const wanted = fold(query);
  if (wanted === '') return 0;
  const name = fold(label);
  if (name.startsWith(wanted)) return 1;
  const starts = [...label.split(/\s+/), ...words.split(/\s+/)].some((word) =>
    fold(word).startsWith(wanted),
  );
  if (starts) return 2;
  if (name.includes(wanted)) return 3;
  return fold(hint).includes(wanted) ? 4 : null;
}

/** Entries that answer a query, the best first, otherwise in the given order. */
export function filterInsertables<T>(
  entries: readonly T[],
  findable: (entry: T) => Findable,
  query: string,
): T[] {
  return entries
    .flatMap((entry) => {
      const rank = matchInsertable(findable(entry), query);
      return rank === null ? [] : [{ entry, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** Full-width letters become plain ones; what is neither letter nor digit goes. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

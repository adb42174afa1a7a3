/**
 * The title of a copy: the same words with the next free number, so that the two can be told apart
 * in a list. Numbers need no translation.
 */
export function copyTitle(title: string, taken: ReadonlySet<string>): string {
  const stem = title.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number += 1) {
    const candidate = stem === '' ? `(${number})` : `${stem} (${number})`;
    if (!taken.has(candidate)) return candidate;
  }
}

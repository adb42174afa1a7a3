import type { ListedWord } from '../../../../core/domain/word-list';

/** Words as lines that `readWordList` reads again. */
export function wordListText(words: readonly ListedWord[]): string {
  return words
    .map(({ word, instead, note }) => [word, instead, note].map(cell).join(',').replace(/,+$/, ''))
    .join('\n');
}

function cell(text: string): string {
  return /[",，\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

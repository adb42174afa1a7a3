import type { DocumentJson } from './schema';
import { countWrittenCharacters, documentText } from './text';

/** How much there is to read. Captions, cells and code count too. */
export type WordCount = {
  /** Characters without white space, as editors count 字数. */
  characters: number;
  /** Chinese characters among them. */
  han: number;
  /** Words and numbers in other scripts. */
  words: number;
  /** For a reader who takes in 400 Chinese characters or 200 words a minute; at least one. */
  minutes: number;
};

const HAN = /\p{Script=Han}/gu;
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** Counts the words of a text. */
export function countWords(text: string): WordCount {
  const han = text.match(HAN)?.length ?? 0;
  const words = text.replace(HAN, ' ').match(WORD)?.length ?? 0;
  const minutes = Math.max(1, Math.ceil(han / 400 + words / 200));
  return { characters: countWrittenCharacters(text), han, words, minutes };
}

/** Counts the words of a body. */
export function countDocument(document: DocumentJson): WordCount {
  return countWords(documentText(document));
}

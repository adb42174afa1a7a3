import { cleanText } from '../../document/clean-text';

/** Which characters count: all that leave ink, or only letters and digits. */
export type Counted = 'ink' | 'letters';

const NOT_COUNTED: Readonly<Record<Counted, RegExp>> = {
  ink: /[\s\p{Default_Ignorable_Code_Point}]/gu,
  letters: /[^\p{L}\p{N}]/gu,
};

/** What a text lost on its way: how many characters it had, and those that came less often. */
export interface Loss {
  readonly characters: number;
  readonly lost: string;
}

/** Compares the characters of a source with those of what came of it, as often as each appears. */
export function lostCharacters(source: string, result: string, counted: Counted): Loss {
  const wanted = bare(source, counted);
  const there = new Map<string, number>();
  for (const character of bare(result, counted)) {
    there.set(character, (there.get(character) ?? 0) + 1);
  }
  let lost = '';
  for (const character of wanted) {
    const left = there.get(character) ?? 0;
    if (left === 0) lost += character;
    else there.set(character, left - 1);
  }
  return { characters: wanted.length, lost };
}

/** A text as it is compared: without what leaves no ink, or without all but letters and digits. */
export function bare(text: string, counted: Counted): string {
  return cleanText(text).replace(NOT_COUNTED[counted], '');
}

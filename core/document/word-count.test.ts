import { expect, test } from 'vitest';
import { countWords } from './word-count';

test.each([
  ['', { characters: 0, han: 0, words: 0, minutes: 1 }],
  ['喝一杯 tea，共 3 杯', { characters: 10, han: 5, words: 2, minutes: 1 }],
  ["don't state-of-the-art v1.2", { characters: 25, han: 0, words: 3, minutes: 1 }],
  ['字'.repeat(801), { characters: 801, han: 801, words: 0, minutes: 3 }],
])('%j', (text, expected) => expect(countWords(text)).toEqual(expected));

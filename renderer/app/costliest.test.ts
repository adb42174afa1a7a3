import { expect, test } from 'vitest';
import { costliest } from './costliest';

test('names the parts that cost most, the largest first', () => {
  expect(costliest(['', '字'.repeat(10), '😀'.repeat(30), 'a'], 2)).toEqual([
    { index: 2, characters: 30, percent: 73 },
    { index: 1, characters: 10, percent: 24 },
  ]);
  expect(costliest([], 5)).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedParts } from './changed-parts';

test('a change in one paragraph touches that paragraph only', () => {
  const change = changedParts(['a', 'b', 'c'], ['a', 'B', 'c']);
  expect(change).toEqual({ start: 1, removed: 1, added: 1 });
});

test('nothing changed, nothing touched', () => {
  expect(changedParts(['a', 'a'], ['a', 'a'])).toEqual({ start: 2, removed: 0, added: 0 });
});

test('whatever changed, exchanging the named parts gives what is wanted', () => {
  const parts = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  fc.assert(
    fc.property(parts, parts, (shown, wanted) => {
      const { start, removed, added } = changedParts(shown, wanted);
      const result = shown.toSpliced(start, removed, ...wanted.slice(start, start + added));
      expect(result).toEqual(wanted);
    }),
  );
});

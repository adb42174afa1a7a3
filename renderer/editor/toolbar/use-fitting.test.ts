import { expect, it } from 'vitest';
import { fitting } from './use-fitting';

it.each([
  ['all', 600, 11],
  ['all, exactly', 200 + 11 * 32, 11],
  ['one pixel too few: two go, one button comes', 200 + 11 * 32 - 1, 9],
  ['a few', 200 + 5 * 32, 4],
  ['none', 210, 0],
  ['less than what always stands there', 100, 0],
])('%s', (_name, room, wanted) => {
  expect(fitting(room, 200, 11, 32)).toBe(wanted);
});

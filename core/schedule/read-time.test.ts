import { expect, test } from 'vitest';
import { readTime } from './read-time';

test.each([
  ['20:05', '20:05'],
  ['8:30', '08:30'],
  [' 8：30 ', '08:30'],
  ['８:３０', '08:30'],
  ['8.30', '08:30'],
  ['0830', '08:30'],
  ['0', '00:00'],
  ['20', '20:00'],
  ['23:59', '23:59'],
])('%s is a time of day', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test.each(['', '8:', '8:3', '24:00', '20:60', '830', '8:30 PM', '明天', '-1:00', '8:30:00'])(
  '%s is none',
  (typed) => {
    expect(readTime(typed)).toBeNull();
  },
);

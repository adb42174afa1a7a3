import { expect, test } from 'vitest';
import { parseColour, parseTextColours } from './colours';

test.each([
  ['#B93A24', '#b93a24'],
  ['#aabbcc', '#abc'],
  ['#ABC', '#abc'],
  ['rgb(185, 58, 36)', '#b93a24'],
  ['rgb(185 58 36 / 0.5)', 'rgba(185,58,36,0.5)'],
  ['rgba(0,0,0,1)', '#000'],
  [' Red ', '#f00'],
])('%s is a colour', (value, expected) => {
  expect(parseColour(value)).toBe(expected);
});

test.each([
  'transparent',
  'inherit',
  'rgba(0,0,0,0)',
  'rgb(300,0,0)',
  'rgb(1,2)',
  '#12345',
  'url(#x)',
  'var(--ink)',
  'expression(alert(1))',
  '#fff;position:fixed',
  'rgb(1,2,3);x',
])('%s is none', (value) => {
  expect(parseColour(value)).toBeNull();
});

test('only the two colours of a style are read', () => {
  expect(parseTextColours('COLOR: #111; font-size: 99px; background: #eee url(x)')).toEqual({
    colour: '#111',
    ground: null,
  });
  expect(parseTextColours('background-color:#eee')).toEqual({ colour: null, ground: '#eee' });
});

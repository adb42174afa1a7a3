import { expect, it } from 'vitest';
import { formatColour, parseColour, type Colour } from './colours';
import { addNightColours, darkBackground, darkText } from './dark-mode';
import { parseArticle } from './tree';
import { serialize } from 'parse5';

function colour(text: string): Colour {
  const parsed = parseColour(text);
  if (!parsed) throw new Error(`no colour: ${text}`);
  return parsed;
}
const PAGE = colour('#191919');
const same = (text: string): [string, string] => [text, formatColour(colour(text))];

// Made by running the published script; text on the bare page.
it.each([
  ...['#000', '#191919', '#333', '#3f3f3f'].map((text): [string, string] => [
    text,
    'rgb(163,163,163)',
  ]),
  ...['#666', '#888', '#999', '#fff', '#576b95', '#fa5151', '#07c160'].map(same),
  ['#0F4C81', 'rgb(80,163,235)'],
  ['#c00000', 'rgb(255,21,13)'],
  ['#fece00', 'rgb(210,171,0)'],
  ['rgba(0,0,0,.9)', 'rgba(163,163,163,0.9)'],
  ['#eeeeee', 'rgb(163,163,163)'],
])('shows text in %s as %s at night', (day, night) => {
  expect(formatColour(darkText(colour(day), PAGE))).toBe(night);
});

it.each([
  ['#fff', '#191919', 'rgb(25,25,25)', 'rgb(163,163,163)'],
  ['#fafafa', '#191919', 'rgb(30,30,30)', 'rgb(205,205,205)'],
  ['#f7f7f7', '#3f3f3f', 'rgb(33,33,33)', 'rgb(167,167,167)'],
  ['#eeeeee', '#191919', 'rgb(42,42,42)', 'rgb(205,205,205)'],
  ['#000', '#191919', 'rgb(56,56,56)', 'rgb(205,205,205)'],
  ['#fff5f5', '#191919', 'rgb(195,188,188)', 'rgb(25,25,25)'],
  ['#fff8e1', '#191919', 'rgb(196,190,173)', 'rgb(25,25,25)'],
  ['#e8f5e9', '#191919', 'rgb(184,194,185)', 'rgb(25,25,25)'],
  ['#fece00', '#191919', 'rgb(245,199,0)', 'rgb(25,25,25)'],
  ['#282c34', '#abb2bf', 'rgb(49,54,63)', 'rgb(171,178,191)'],
])(
  'shows a background of %s with text in %s as %s and %s',
  (ground, text, nightGround, nightText) => {
    const behind = darkBackground(colour(ground));
    expect(formatColour(behind)).toBe(nightGround);
    expect(formatColour(darkText(colour(text), behind))).toBe(nightText);
  },
);

it('writes both colours, and text colours for backgrounds that have none', () => {
  const fragment = parseArticle(
    '<p style="color:#333;border-left:3px solid #eee;margin:0"><span data-no-dark style="color:#333">x</span></p>' +
      '<p style="background:#fafafa">y</p><p style="background:rgba(0,0,0,.04)">z</p>',
  );
  addNightColours(fragment);
  expect(serialize(fragment)).toBe(
    '<p style="color:light-dark(#333,rgb(163,163,163));border-left:3px solid light-dark(#eee,rgb(163,163,163));margin:0"><span data-no-dark="" style="color:#333">x</span></p>' +
      '<p style="background:light-dark(#fafafa,rgb(30,30,30));color:light-dark(rgb(25,25,25),rgb(205,205,205))">y</p><p style="background:rgba(0,0,0,.04)">z</p>',
  );
});

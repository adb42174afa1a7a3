import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  code,
  divider,
  documentWith,
  heading,
  image,
  list,
  listItem,
  paragraph,
  quote,
  text,
} from '../../document/build';
import { arbitraryDocument } from '../../document/testing/arbitrary-document';
import { renderDocument } from '../render';
import { builtInRecipes, builtInThemes, composeTheme, defaultTheme, themeRecipeSchema } from '.';
import { contrastsOf, READABLE, READABLE_LARGE } from './contrast';
import type { Theme } from './theme';
import { plainTypesetting } from '../../typesetting/load';

const sample = documentWith([
  paragraph([text('正文里有'), text('重点', 1), text('和代码', 16)]),
  heading('h2', [text('第一部分')]),
  paragraph([text('段落')]),
  heading('h3', [text('小标题')]),
  quote([text('引用')]),
  image({ hash: 'a'.repeat(64), width: 10, height: 10 }, '', [text('图注')]),
  divider(),
  code('const a = 1', null),
]);

test('there are at least ten, each with its own look', () => {
  expect(builtInThemes.length).toBeGreaterThanOrEqual(10);
  const outputs = builtInThemes.map(
    (theme) => renderDocument(sample, { typesetting: plainTypesetting, theme }).html,
  );
  expect(new Set(outputs).size).toBe(builtInThemes.length);
  expect(builtInThemes[0]).toEqual(defaultTheme);
});

describe.each(builtInThemes.map((theme): [string, Theme] => [theme.id, theme]))(
  '%s',
  (_, theme) => {
    test('running text can be read by day and at night', () => {
      const texts: [string, string | null, string | null][] = [
        ['text', theme.text.colour, null],
        ['quote', theme.quote.colour, theme.quote.ground],
        ['caption', theme.image.captionColour, null],
        ['notes', theme.notes.colour, null],
        ['fourth heading', theme.headings.h4.colour, null],
        ['code', theme.text.colour, theme.code.inlineGround],
        ['code block', theme.code.blockColour, theme.code.blockGround],
        ['table head', theme.text.colour, theme.table.headGround],
        ['highlight', theme.text.colour, theme.highlightGround],
        ['strong', theme.strongColour, null],
      ];
      const poor = texts
        .map(([what, ink, ground]) => ({ what, ...contrastsOf(ink, ground) }))
        .filter(({ day, night }) => day < READABLE || night < READABLE);
      expect(poor).toEqual([]);
    });

    test('signs in the accent can be seen by day and at night', () => {
      const { day, night } = contrastsOf(theme.list.markerColour, null);
      expect(Math.min(day, night)).toBeGreaterThanOrEqual(READABLE_LARGE);
    });

    test('headings can be read by day and at night', () => {
      const poor = Object.entries(theme.headings).flatMap(([level, tokens]) => {
        const pairs: [string | null, string | null][] = [
          [tokens.label?.colour ?? tokens.colour, tokens.label?.ground ?? tokens.ground],
          ...(tokens.number ? [[tokens.number.colour, tokens.number.ground] as const] : []).map(
            ([ink, ground]): [string, string | null] => [ink, ground],
          ),
        ];
        return pairs
          .map(([ink, ground]) => ({ level, ink, ground, ...contrastsOf(ink, ground) }))
          .filter(({ day, night }) => day < READABLE_LARGE || night < READABLE_LARGE);
      });
      expect(poor).toEqual([]);
    });

    test('names no font, costs little, and is the same each time', () => {
      const { html } = renderDocument(sample, { typesetting: plainTypesetting, theme });
      expect(html).not.toMatch(/font-family|var\(|calc\(|position|!important|gradient/);
      const defaultLength = renderDocument(sample, { typesetting: plainTypesetting }).html.length;
      expect(html.length).toBeLessThan(defaultLength * 1.4);
      const recipe = Object.entries(builtInRecipes).find(([id]) => id === theme.id)?.[1];
      expect(recipe && composeTheme(theme.id, recipe)).toEqual(theme);
    });
  },
);

test('numbers of sections in each form', () => {
  const many = documentWith(Array.from({ length: 21 }, () => heading('h2', [text('节')])));
  const words = (id: string) => {
    const theme = builtInThemes.find((t) => t.id === id);
    if (!theme) throw new Error(`no theme ${id}`);
    return renderDocument(many, { typesetting: plainTypesetting, theme }).blocks.map((block) =>
      block.replace(/<[^>]*>/g, ''),
    );
  };
  expect(words('gazette').slice(9, 12)).toEqual(['十、节', '十一、节', '十二、节']);
  expect(words('gazette').at(-1)).toBe('二十一、节');
  expect(words('plum')[1]).toBe('PART&nbsp;02节');
  expect(words('cinnabar')[1]).toBe('02节');
});

test('bold words take the accent in running text only', () => {
  const porcelain = builtInThemes.find((theme) => theme.id === 'porcelain');
  if (!porcelain) throw new Error('no porcelain');
  const words = [text('重点', 1)];
  const { blocks } = renderDocument(documentWith([paragraph(words), heading('h2', words)]), {
    theme: porcelain,
    typesetting: plainTypesetting,
  });
  expect(blocks[0]).toContain(`<strong style="color:${porcelain.accent}">`);
  expect(blocks[1]).not.toContain('<strong');
});

test('a list in any theme keeps its markers one character wide', () => {
  for (const theme of builtInThemes) {
    const bullets = list('bullet');
    bullets.children = [listItem([text('一')], { value: 1, depth: 0 })];
    expect(theme.list.bullets.map((bullet) => [...bullet].length)).toEqual([1]);
    expect(
      renderDocument(documentWith([bullets]), { typesetting: plainTypesetting, theme }).html,
    ).toContain('text-indent:-1em');
  }
});

const { shape } = themeRecipeSchema;
const arbitraryRecipe = fc.record({
  accent: fc.oneof(fc.stringMatching(/^#[0-9a-f]{6}$/), fc.string()),
  ink: fc.constantFrom(null, '#333333', 'red;position:fixed', 'url(x)'),
  textSize: fc.oneof(fc.integer({ min: 10, max: 24 }), fc.constant('17px')),
  lineHeight: fc.double({ min: 1, max: 3 }),
  paragraphGap: fc.double({ min: 0, max: 3 }),
  align: fc.constantFrom('left', 'justify', 'start'),
  indentFirstLine: fc.boolean(),
  heading: fc.constantFrom(...shape.heading.options, 'none'),
  subheading: fc.constantFrom(...shape.subheading.options),
  headingAlign: fc.constantFrom('left', 'center'),
  quote: fc.constantFrom(...shape.quote.options),
  image: fc.constantFrom(...shape.image.options),
  divider: fc.constantFrom(...shape.divider.options),
  bullet: fc.constantFrom(...shape.bullet.options),
  code: fc.constantFrom(...shape.code.options),
  colourStrong: fc.boolean(),
});

test('any recipe is refused with a reason, or renders any document safely', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryRecipe, fc.jsonValue()), arbitraryDocument, (raw, document) => {
      const parsed = themeRecipeSchema.safeParse(raw);
      const html = parsed.success
        ? renderDocument(document, {
            typesetting: plainTypesetting,
            theme: composeTheme('own', parsed.data),
          }).html
        : '';
      expect(parsed.success || parsed.error.issues.length > 0).toBe(true);
      expect(html).not.toMatch(/style="[^"]*(?:NaN|undefined|null|url|[<>])[^"]*"/);
    }),
    { numRuns: 150 },
  );
});

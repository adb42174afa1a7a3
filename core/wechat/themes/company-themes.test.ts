import fc from 'fast-check';
import { expect, test } from 'vitest';
import { companyThemeSchema } from '../../domain/company-theme';
import { builtInRecipes, builtInThemes, defaultTheme, type ThemeRecipe } from '.';
import { readThemeFile, writeThemeFile } from './theme-file';
import { composeCompanyTheme, themeOfArticle } from './theme-of';
import { themeWarnings } from './warnings';
import { composeTheme } from './compose';

const own = (id: string, theme: unknown) =>
  companyThemeSchema.parse({ id, name: '公司蓝', theme, createdAtMs: 1 });
const recipe: ThemeRecipe = { ...builtInRecipes.porcelain, accent: '#00457c' };

test('an article takes the company’s theme, then the built-in one, then the default', () => {
  const themes = [own('own-1', recipe), own('plum', recipe)];
  expect(themeOfArticle({ theme: 'own-1' }, themes).accent).toBe('#00457c');
  expect(themeOfArticle({ theme: 'plum' }, themes).accent).toBe('#00457c');
  expect(themeOfArticle({ theme: 'plum' }, []).accent).toBe(builtInRecipes.plum.accent);
  expect(themeOfArticle({ theme: 'gone' }, themes)).toBe(defaultTheme);
});

test('one that a newer version wrote counts as gone, and is not composed', () => {
  const strange = own('own-2', { ...recipe, heading: 'hologram' });
  expect(composeCompanyTheme(strange)).toBeNull();
  expect(themeOfArticle({ theme: 'own-2' }, [strange])).toBe(defaultTheme);
});

test('the same entry gives the same theme, so that nothing is rendered anew', () => {
  const entry = own('own-1', recipe);
  expect(composeCompanyTheme(entry)).toBe(composeCompanyTheme(entry));
});

test.each(Object.entries(builtInRecipes))('%s survives a file', (id, written) => {
  const read = readThemeFile(`\uFEFF${writeThemeFile({ name: id, recipe: written })}`);
  expect(read).toEqual({ ok: true, value: { name: id, recipe: written } });
});

test.each([
  ['no JSON', '{', { kind: 'not-json' }],
  ['some other JSON', '{"name":"x"}', { kind: 'not-a-theme' }],
  ['a page', 'x'.repeat(70_000), { kind: 'not-a-theme' }],
  ['a later version', '{"kind":"gaotai-theme","version":2}', { kind: 'newer' }],
  [
    'a colour that is none',
    writeThemeFile({ name: '蓝', recipe: { ...recipe, accent: 'blue' } }),
    { kind: 'wrong-value', field: 'recipe.accent' },
  ],
  ['no name', writeThemeFile({ name: ' ', recipe }), { kind: 'wrong-value', field: 'name' }],
])('%s is refused with the reason', (_, text, problem) => {
  expect(readThemeFile(text)).toEqual({ ok: false, error: problem });
});

test('nothing in a file makes the reader throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(typeof readThemeFile(text).ok).toBe('boolean');
    }),
  );
});

test('the built-in themes need no warning; pale colours get one', () => {
  expect(builtInThemes.flatMap(themeWarnings)).toEqual([]);
  const pale = composeTheme('pale', { ...recipe, accent: '#f3d9a4', ink: '#bbbbbb' });
  expect(themeWarnings(pale).map(({ part }) => part)).toEqual([
    'text',
    'strong',
    'heading',
    'subheading',
    'sign',
  ]);
});

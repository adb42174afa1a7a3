import { describe, expect, it } from 'vitest';
import { headingTokens } from '../../../core/wechat/heading-tokens';
import { builtInThemes, defaultTheme } from '../../../core/wechat/themes';
import { HEADING_LOOKS, type HeadingLook } from '../../../core/wechat/themes/recipe';
import { headingRules } from './heading-rules';

const rulesOf = (look: HeadingLook | null) =>
  headingRules('h2', headingTokens(defaultTheme, 'h2', look)).join('\n');

it.each([
  ['bar', /h2\{[^}]*border-left:4px solid/],
  ['number', /h2\[data-number\]::before\{content:attr\(data-number\);[^}]*font-style:italic/],
  ['ribbon', /h2\{[^}]*padding:4px 14px[^}]*width:fit-content/],
  [
    'tab',
    /h2\{[^}]*border-bottom:2px solid[^]*h2>:only-child\{display:inline-block;padding:4px 16px/,
  ],
  ['brackets', /h2::before\{content:"「";color:[^}]*\}[^]*h2::after\{content:"」"/],
] as const)('%s', (look, wanted) => {
  expect(rulesOf(look)).toMatch(wanted);
});

describe('at night', () => {
  it('a grey ground goes dark', () => {
    const [, night] = rulesOf('band').split(":root[data-theme='dark'] h2{");
    expect(rulesOf('band')).toContain('background-color:#f5f5f5');
    expect(night).toMatch(/background-color:rgb\(3\d,3\d,3\d\)|background-color:#2/);
  });

  it('every look of every theme has its rules twice, by day and by night', () => {
    for (const theme of builtInThemes) {
      for (const look of [null, ...HEADING_LOOKS]) {
        const rules = headingRules('h2', headingTokens(theme, 'h2', look));
        const night = rules.filter((rule) => rule.startsWith(":root[data-theme='dark'] h2"));
        expect(night).toHaveLength(rules.length / 2);
      }
    }
  });
});

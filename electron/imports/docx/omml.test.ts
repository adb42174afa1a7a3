import { expect, test } from 'vitest';
import { loadTypesetting } from '../../../core/typesetting/load';
import { documentWith, formula } from '../../../core/document/build';
import { ommlToTex } from './omml';

const r = (words: string) =>
  `<m:r><w:rPr><w:i/></w:rPr><m:t xml:space="preserve">${words}</m:t></m:r>`;
const e = (inner: string) => `<m:e>${inner}</m:e>`;

const CASES: readonly (readonly [string, string, string])[] = [
  ['a fraction', `<m:f><m:num>${r('a')}</m:num><m:den>${r('b+1')}</m:den></m:f>`, '\\frac{a}{b+1}'],
  [
    'a power',
    `${r('A=π')}<m:sSup><m:sSupPr/>${e(r('r'))}<m:sup>${r('2')}</m:sup></m:sSup>`,
    'A=π{r}^{2}',
  ],
  ['an index', `<m:sSub>${e(r('x'))}<m:sub>${r('i')}</m:sub></m:sSub>`, '{x}_{i}'],
  [
    'a root',
    `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(r('x'))}</m:rad>`,
    '\\sqrt{x}',
  ],
  ['a cube root', `<m:rad><m:deg>${r('3')}</m:deg>${e(r('x'))}</m:rad>`, '\\sqrt[3]{x}'],
  [
    'a sum',
    `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${r('i=1')}</m:sub><m:sup>${r('n')}</m:sup>${e(r('i'))}</m:nary>`,
    '\\sum _{i=1}^{n}{i}',
  ],
  ['an integral', `<m:nary><m:sub/><m:sup/>${e(r('x'))}</m:nary>`, '\\int {x}'],
  [
    'a matrix in brackets',
    `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e(
      `<m:m><m:mr>${e(r('1'))}${e(r('0'))}</m:mr><m:mr>${e(r('0'))}${e(r('1'))}</m:mr></m:m>`,
    )}</m:d>`,
    '\\left[ \\begin{matrix}1 & 0 \\\\ 0 & 1\\end{matrix}\\right]',
  ],
  ['a function', `<m:func><m:fName>${r('sin')}</m:fName>${e(r('θ'))}</m:func>`, '\\sin {θ}'],
  ['Chinese words', r('面积'), '\\text{面积}'],
];

test.each(CASES)('%s', async (_name, source, expected) => {
  expect(ommlToTex(source)).toBe(expected);
  // The setter of formulas understands it.
  const { formula: draw } = await loadTypesetting(documentWith([formula(expected)]));
  expect(draw(expected, true).ok).toBe(true);
});

test('what is empty or unknown is no formula', () => {
  expect(ommlToTex('')).toBeNull();
  expect(ommlToTex(`<m:something>${r('x')}</m:something>`)).toBeNull();
});

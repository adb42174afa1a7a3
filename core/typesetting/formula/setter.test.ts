import { expect, it } from 'vitest';
import { setFormula } from './setter';

// Characters that MathJax's own table leaves out.
it.each(['\ua4a0', '\ue000', '🪷', '\u{10ffff}', '水🫖'])('sets %j', (latex) => {
  expect(setFormula(latex, true)).toMatchObject({ ok: true });
});

it('says what is wrong with TeX', () => {
  expect(setFormula('\\frac{a', true)).toMatchObject({ ok: false });
});

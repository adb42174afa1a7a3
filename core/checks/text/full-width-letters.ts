import { hitsOf, lineRule } from '../rule';

/** Letters and digits as wide as Chinese characters (ＡＢＣ１２３), a slip of the input method. */
export const checkFullWidthLetters = lineRule(
  { rule: 'full-width-letters', severity: 'warning' },
  (text) => hitsOf(text, /[０-９Ａ-Ｚａ-ｚ]+/g, ([letters]) => letters.normalize('NFKC')),
);

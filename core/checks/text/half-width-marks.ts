import { hitsOf, type LineHit, lineRule } from '../rule';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};
const HAN = '[\\p{Script=Han}》”）】』」]';
/** A mark after Chinese; what follows is Chinese, the end, or a space. */
const AFTER_HAN = new RegExp(
  `(?<=${HAN})[,;:?!.] ?(?=$|\\n|[\\p{Script=Han}“‘（《「『【]|(?<= ))`,
  'gu',
);
const BRACKETS = /\(([^()\n]{1,200})\)/g;
const QUOTES = /"([^"\n]{1,200})"/g;
const IS_CHINESE = /\p{Script=Han}/u;

/** Half-width punctuation between Chinese words. */
export const checkHalfWidthMarks = lineRule(
  { rule: 'half-width-marks', severity: 'warning' },
  (text) => [
    ...hitsOf(text, AFTER_HAN, ([marks]) => FULL[marks.trim()] ?? null),
    ...pairs(text, BRACKETS, '（', '）'),
    ...pairs(text, QUOTES, '“', '”'),
  ],
);

/** The two marks around Chinese words, each a finding of its own. */
function pairs(text: string, pattern: RegExp, open: string, close: string): LineHit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const before = text.slice(0, match.index).at(-1) ?? '';
    if (!IS_CHINESE.test(match[1] ?? '') && !IS_CHINESE.test(before)) return [];
    if (!IS_CHINESE.test(text)) return [];
    const end = match.index + match[0].length;
    return [
      { start: match.index, end: match.index + 1, instead: open },
      { start: end - 1, end, instead: close },
    ];
  });
}

import { hitsOf, lineRule } from '../rule';

const MARKS = /[，、；：。,;:]{2,}|。{2,}|\.{2,}/g;

/** Punctuation twice in a row (，， 。。 ，。); three full stops are meant as an ellipsis. */
export const checkRepeatedMarks = lineRule(
  { rule: 'repeated-marks', severity: 'warning' },
  (text) =>
    hitsOf(text, MARKS, ({ 0: marks, index }) => {
      const chinese = /\p{Script=Han}/u.test(text[index - 1] ?? '');
      if (/^(。{3,}|\.{3,})$/.test(marks)) return chinese || marks.startsWith('。') ? '……' : null;
      if (/^[.,;:]+$/.test(marks)) return marks === '..' && chinese ? '。' : null;
      // The strongest of them is what was meant.
      const strongest = ['。', '；', '：', '，', '、'].find((mark) => marks.includes(mark));
      return strongest ?? marks.slice(0, 1);
    }),
);

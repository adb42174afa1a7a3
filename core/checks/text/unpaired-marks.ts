import { type LineHit, lineRule } from '../rule';

const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '《': '》',
  '“': '”',
  '‘': '’',
  '【': '】',
  '「': '」',
  '『': '』',
};
const CLOSING = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));

/** A bracket or quotation mark without its other half in the same paragraph. */
export const checkUnpairedMarks = lineRule(
  { rule: 'unpaired-marks', severity: 'warning' },
  (text) => {
    const open: { mark: string; at: number }[] = [];
    const alone: number[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const mark = text[at] ?? '';
      if (mark in PAIRS) open.push({ mark, at });
      const opening = CLOSING.get(mark);
      if (opening === undefined) continue;
      // An apostrophe is written like a closing single quotation mark.
      if (mark === '’' && /[a-z]/i.test(text[at - 1] ?? '')) continue;
      const partner = open.findLastIndex((one) => one.mark === opening);
      if (partner === -1) alone.push(at);
      else
        alone.push(
          ...open
            .splice(partner)
            .slice(1)
            .map((one) => one.at),
        );
    }
    return [...alone, ...open.map((one) => one.at)]
      .toSorted((one, other) => one - other)
      .map((at): LineHit => ({ start: at, end: at + 1 }));
  },
);

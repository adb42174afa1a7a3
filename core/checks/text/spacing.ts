import { type LineHit, lineRule } from '../rule';

const LATIN_WORD = '[A-Za-z][A-Za-z0-9+#.&-]*|[0-9][0-9.,]*[A-Za-z%]*';
const HAN = '[\\p{Script=Han}]';
const AFTER_HAN = new RegExp(`(?<=${HAN})(?=[A-Za-z0-9])`, 'gu');
const BEFORE_HAN = new RegExp(`(?<=${LATIN_WORD})(?<=[A-Za-z0-9%])(?=${HAN})`, 'gu');
/** A number and its Chinese unit belong together: 3月5日, 第2章, 100元. */
const UNIT = /^[年月日号时点分秒个天周岁次届期章节条款项人名位元块万亿千百度米层楼世代级强倍折成]/;
const COUNTS = /[第约近超达共计满每零一二三四五六七八九十百千万亿年月日时分]$/;

/** Chinese next to Latin letters or digits without a space between them. */
export const checkSpacing = lineRule({ rule: 'spacing', severity: 'info' }, (text) => {
  const hits: LineHit[] = [];
  for (const { index } of text.matchAll(AFTER_HAN)) {
    const digits = /^[0-9][0-9.,]*/.exec(text.slice(index))?.[0];
    const isCount =
      digits !== undefined &&
      (UNIT.test(text.slice(index + digits.length)) || COUNTS.test(text.slice(0, index)));
    if (!isCount) hits.push(between(text, index));
  }
  for (const { index } of text.matchAll(BEFORE_HAN)) {
    if (/[0-9.,%]/.test(text[index - 1] ?? '') && UNIT.test(text.slice(index))) continue;
    hits.push(between(text, index));
  }
  return hits;
});

/** The two characters around a gap, with a space between them. */
function between(text: string, index: number): LineHit {
  const before = [...text.slice(0, index)].at(-1) ?? '';
  const [after = ''] = text.slice(index);
  return { start: index - before.length, end: index + after.length, instead: `${before} ${after}` };
}

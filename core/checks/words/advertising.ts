import { type Line, THING } from '../lines';
import { type LineHit, lineRule } from '../rule';
import { ADVERTISING_TERMS } from './advertising-terms';

const RULES = {
  absolute: 'advertising-absolute',
  cure: 'advertising-cure',
  return: 'advertising-return',
  authority: 'advertising-authority',
} as const;

const KINDS = ['absolute', 'cure', 'return', 'authority'] as const;

/** Before a word, these turn it round: 不是最佳, 并非唯一, 禁止使用“最佳”. */
const DENIED =
  /(?:不是|并非|不算|未必|不一定|没有|不存在|拒绝|禁止|禁用|不得|不能|避免|慎用|所谓的?|不敢说|远非|绝非)[^，。！？；\n]{0,8}$/u;
/** After it: the word is spoken about, or one of several is meant. */
const SOFTENED =
  /^[”』」]?[^，。！？；\n]{0,12}(?:之一|等(?:字样|用语|词)|这(?:类|样|种)(?:词|说法))/u;

/** Words that the advertising law forbids in advertising; one rule for each reason. */
export const advertisingRules = KINDS.map((kind) =>
  lineRule({ rule: RULES[kind], severity: 'warning' }, (text) => find(text, kind)),
);

function find(text: Line['text'], kind: keyof typeof RULES): LineHit[] {
  const hits = ADVERTISING_TERMS.filter((term) => term.kind === kind).flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const end = match.index + match[0].length;
      const isHarmless =
        DENIED.test(text.slice(Math.max(0, match.index - 16), match.index)) ||
        SOFTENED.test(text.slice(end, end + 20)) ||
        match[0].includes(THING);
      return isHarmless ? [] : [{ start: match.index, end }];
    }),
  );
  // Two patterns may meet in one place: 全网第一品牌.
  return hits.filter(
    (hit, index) =>
      !hits.some((other, at) => at < index && other.start < hit.end && hit.start < other.end),
  );
}

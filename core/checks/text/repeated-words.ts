import { hitsOf, lineRule } from '../rule';

/** Small words that are typed twice by mistake, hardly ever on purpose. */
const SMALL = '的了是在就都也很和与把被我你他她它这那';
/** Longer ones. */
const LONG =
  '我们|你们|他们|她们|自己|因为|所以|但是|而且|如果|虽然|可以|已经|需要|进行|没有|以及|这个|那个|一个|什么|问题|通过|由于|为了|对于|关于|其中|目前|就是|今天|明天|昨天|现在|时候|大家|同时|或者|然后|这些|那些|这样|那样|应该|可能|必须|任何|所有|其他|其实|其次|首先|之前|之后|以前|以后|之间|还有|还是|只有|只是|只要|并且|不过|以上|以下|根据|按照|情况|方面|公司|中国';

/** What makes a word of its own with a small word behind it: then the next small word is another word. */
const BEFORE: Readonly<Record<string, string>> = {
  的: '目真有是似',
  了: '为除罢极',
  是: '但还于总可只要凡若就或都正便',
  在: '现存内外潜实好所自正',
  就: '成造迁将',
  都: '首成古故',
  与: '参给',
  和: '缓总温平谐',
  把: '一',
  被: '棉植',
  我: '自',
};
/** Words that begin with a small word. */
const AFTER =
  /^(?:的(?:确|士|卢)|了(?:解|结|然|却|断|得|不起)|是(?:否|非|以)|就(?:业|职|任|地|近|餐|诊|医|读|座|绪|是|此)|都(?:市|会|城|督)|和(?:平|谐|解|气|睦|风|服|蔼|美)|与(?:会|众|其|否)|把(?:握|关|柄|手|控|脉)|被(?:子|告|褥|窝|动)|也许|在(?:于|乎|意|场|线|职|校)|很|他(?:人|乡|国|日)|我(?:国|方|校|司|们)|这|那)/;
/** Doublings that are words themselves. */
const WORDS = /的的确确|是是非非|和和气气|和和美美|不甚了了|小时了了|心中了了|很很|它它/;

const SMALL_TWICE = new RegExp(`([${SMALL}])\\1`, 'gu');
const LONG_TWICE = new RegExp(`(${LONG})\\1`, 'gu');
const LATIN_TWICE = /\b([a-z]{2,})[ \t]+\1\b/gi;
/** English has these twice on purpose. */
const LATIN_WORDS = /^(?:had|that|bye|ha|no|very|blah)$/i;

/** A word written twice in a row (的的, 了了, 我们我们, the the). */
export const checkRepeatedWords = lineRule(
  { rule: 'repeated-words', severity: 'warning' },
  (text) => [
    ...hitsOf(text, SMALL_TWICE, (match) => smallTwice(text, match)),
    ...hitsOf(text, LONG_TWICE, (match) => match[1] ?? ''),
    ...hitsOf(text, LATIN_TWICE, (match) =>
      LATIN_WORDS.test(match[1] ?? '') ? null : (match[1] ?? ''),
    ),
  ],
);

function smallTwice(text: string, match: RegExpExecArray): string | null {
  const { index } = match;
  const [twice, once = ''] = match;
  const around = text.slice(Math.max(0, index - 2), index + twice.length + 2);
  if (WORDS.test(around)) return null;
  // 目的|的, 为了|了: the first of the two ends the word before.
  if (BEFORE[once]?.includes(text[index - 1] ?? ' ')) return null;
  // 吃了|了解: the second begins the word after.
  return AFTER.test(text.slice(index + once.length)) ? null : once;
}

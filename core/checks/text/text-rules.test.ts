import { describe, expect, test } from 'vitest';
import { paragraph, text } from '../../document/build';
import { TEXT_FORMAT } from '../../document/schema';
import type { Finding } from '../../domain/finding';
import { checkBlocks } from '../testing/check-blocks';

/** What one rule finds in a paragraph. */
function found(rule: string, words: string): Finding[] {
  return checkBlocks([paragraph([text(words)])]).filter((finding) => finding.rule === rule);
}

/** The words of a paragraph with all fixes of a rule made. */
function mended(rule: string, words: string): string {
  let result = words;
  for (const { place, fix } of found(rule, words).toReversed()) {
    if (place?.kind !== 'words' || fix?.kind !== 'words') continue;
    expect(result.slice(place.start, place.end)).toBe(place.quote);
    result = result.slice(0, place.start) + fix.words + result.slice(place.end);
  }
  return result;
}

describe.each<[rule: string, fixed: [string, string][], fine: string[]]>([
  [
    'repeated-words',
    [
      ['这是我的的书', '这是我的书'],
      ['他吃了了两碗饭', '他吃了两碗饭'],
      ['我们我们去看海', '我们去看海'],
      ['今天今天很好，大家大家都来', '今天很好，大家都来'],
      ['茶在在杯子里', '茶在杯子里'],
      ['see the the sea', 'see the sea'],
    ],
    [
      '达到目的的办法',
      '为了了解情况',
      '除了了解茶，还要喝',
      '的的确确如此',
      '是是非非',
      '他吃了了然于心的茶',
      '真的的确很好',
      '现在在路上',
      '但是是他',
      '首都都下雨了',
      '参与与否',
      '一把把椅子',
      'he had had enough',
      '妈妈看看天天',
    ],
  ],
  [
    'repeated-marks',
    [
      ['春天，，来了', '春天，来了'],
      ['春天来了。。', '春天来了。'],
      ['春天来了，。', '春天来了。'],
      ['春天...来了', '春天……来了'],
      ['春天。。。', '春天……'],
    ],
    ['春天……来了', '真的！！', '版本 1..2', 'wait... no'],
  ],
  [
    'half-width-marks',
    [
      ['春天来了,花开了.', '春天来了，花开了。'],
      ['你好!世界', '你好！世界'],
      ['注意: 有雨', '注意：有雨'],
      ['茶(绿茶)好喝', '茶（绿茶）好喝'],
      ['他说"好"', '他说“好”'],
    ],
    [
      '价格为3.14元',
      '见example.com',
      'a, b, c',
      'f(x) = 1',
      '春天，来了',
      '时间10:30',
      '他说 hello, world',
    ],
  ],
  ['full-width-letters', [['２０２４年ＡＩ大会', '2024年AI大会']], ['2024年AI大会', '，。！']],
  [
    'spacing',
    [
      ['用Vue写网页', '用 Vue 写网页'],
      ['大约GPT4的水平', '大约 GPT4 的水平'],
      ['在iOS上', '在 iOS 上'],
    ],
    ['2024年3月5日', '第2章', '用 Vue 写', '约100元', 'Vue，React', '30分钟'],
  ],
  [
    'leading-spaces',
    [
      ['　　春天来了', '春天来了'],
      ['  春天', '春天'],
    ],
    ['春天　来了', '春天'],
  ],
])('%s', (rule, fixed, fine) => {
  test.each(fixed)('%s → %s', (before, after) => {
    expect(mended(rule, before)).toBe(after);
    expect(found(rule, after)).toEqual([]);
  });
  test.each(fine)('%s is left alone', (words) => {
    expect(found(rule, words)).toEqual([]);
  });
});

test.each([
  ['（春天', 1],
  ['春天）', 1],
  ['“春天（来了”）', 2],
  ['“春天”（来了）《书》', 0],
  ['it’s 春天', 0],
])('unpaired marks in %s: %i', (words, count) => {
  expect(found('unpaired-marks', words)).toHaveLength(count);
});

test('a sentence that stands twice is named where it stands again', () => {
  const sentence = '春天的茶园里，采茶的人天不亮就上了山。';
  const findings = checkBlocks([
    paragraph([text(`${sentence}后来下雨了。`)]),
    paragraph([text(`雨停了。${sentence}`)]),
    paragraph([text('好。')]),
    paragraph([text('好。')]),
  ]);
  expect(findings).toMatchObject([
    { rule: 'repeated-sentence', place: { path: [1], start: 4, quote: sentence } },
  ]);
});

test('a paragraph that fills a phone is parted after a sentence', () => {
  const sentence = `${'春'.repeat(49)}。`;
  const rules = (words: string) =>
    checkBlocks([paragraph([text(words)])]).filter(({ rule }) => rule === 'long-paragraph');
  expect(rules('字'.repeat(260))).toEqual([]);
  expect(rules('字'.repeat(261))).toMatchObject([{ params: { length: 261 } }]);
  expect(rules(sentence.repeat(6))).toMatchObject([{ fix: { kind: 'split', at: [150] } }]);
});

test('code is no prose, and what stands after it keeps its place', () => {
  const findings = checkBlocks([
    paragraph([text('用'), text('的的', TEXT_FORMAT.code), text('的书的的')]),
  ]);
  expect(findings).toMatchObject([{ rule: 'repeated-words', place: { start: 5, end: 7 } }]);
});

test('the title is read too, and its fix names the words', () => {
  const findings = checkBlocks([paragraph([text('正文')])], { meta: { title: '我的的书' } });
  expect(findings).toMatchObject([
    {
      rule: 'repeated-words',
      place: { kind: 'field', field: 'title', words: { start: 1, end: 3, quote: '的的' } },
      fix: { kind: 'words', words: '的' },
    },
  ]);
});

import { describe, expect, test } from 'vitest';
import { paragraph, text } from '../../document/build';
import { type WordList, wordListSchema } from '../../domain/word-list';
import { checkBlocks } from '../testing/check-blocks';

function quotes(words: string, wordLists: WordList[] = []): [string, string][] {
  return checkBlocks([paragraph([text(words)])], { wordLists }).flatMap(({ rule, place }) =>
    /^(advertising|listed)/.test(rule) && place?.kind === 'words' ? [[rule, place.quote]] : [],
  );
}

describe('words that the advertising law forbids', () => {
  test.each([
    ['这是国家级的享受', 'advertising-absolute', '国家级'],
    ['我们的茶品质最佳', 'advertising-absolute', '最佳'],
    ['全网第一的销量', 'advertising-absolute', '全网第一'],
    ['最先进的工艺', 'advertising-absolute', '最先进'],
    ['这是最好的茶', 'advertising-absolute', '最好'],
    ['全球首款智能茶壶', 'advertising-absolute', '全球首款'],
    ['100%有效', 'advertising-absolute', '100%'],
    ['喝茶可以根治失眠', 'advertising-cure', '根治'],
    ['保本保息，收益高', 'advertising-return', '保本保息'],
    ['本品是驰名商标', 'advertising-authority', '驰名商标'],
  ])('%s', (words, rule, quote) => {
    expect(quotes(words)).toEqual([[rule, quote]]);
  });

  test.each([
    '国家级非物质文化遗产',
    '国家级自然保护区',
    '最佳实践',
    '获得最佳导演奖',
    '世界第一次见面',
    '你最好先喝茶',
    '最好不要空腹喝',
    '清明前后的十天最好，遇雨顺延',
    '他是我最好的朋友',
    '顶级域名',
    '唯一标识',
    '不唯一',
    '这是唯一的办法',
    '绝对值',
    '绝对路径',
    '这不是最佳的选择',
    '广告里禁止使用“最佳”',
    '世界上最优秀的茶园之一',
    '“最强”等字样',
    '最近、最后、最多、最初',
  ])('%s is harmless', (words) => {
    expect(quotes(words)).toEqual([]);
  });
});

describe("the company's own words", () => {
  const list = (change: Partial<WordList>): WordList[] => [
    wordListSchema.parse({ id: crypto.randomUUID(), name: '用词', ...change }),
  ];
  const words = [
    { word: '登陆', instead: '登录', note: '网站用“登录”' },
    { word: '敏感词', instead: '', note: '' },
    { word: '稿台', instead: '稿台 Gaotai', note: '' },
    { word: 'app', instead: 'App', note: '' },
  ];

  test('with what to write instead, or only to be avoided', () => {
    const findings = checkBlocks([paragraph([text('登陆后有敏感词')])], {
      wordLists: list({ words, severity: 'error' }),
    });
    expect(findings).toMatchObject([
      {
        rule: 'listed-word-instead',
        severity: 'error',
        params: { list: '用词' },
        fix: { words: '登录' },
      },
      { rule: 'listed-word', severity: 'error' },
    ]);
    expect(findings[1]?.fix).toBeUndefined();
  });

  test('letters match whole words in any case; what is right already is left', () => {
    expect(quotes('打开APP，happy，稿台 Gaotai', list({ words }))).toEqual([
      ['listed-word-instead', 'APP'],
    ]);
    expect(quotes('打开App', list({ words }))).toEqual([]);
  });

  test('a list that is switched off says nothing', () => {
    expect(quotes('敏感词', list({ words, enabled: false }))).toEqual([]);
  });
});

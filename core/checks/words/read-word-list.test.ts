import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWordList } from './read-word-list';

test('commas, tabs, arrows; headings, remarks and empty lines are passed over', () => {
  const text =
    '\ufeff原词,写作,说明\r\n登陆,登录,网站用“登录”\n帐号\t账号\n# 产品\n\n稿台 → 稿台 Gaotai\n敏感词\n"a,b","c ""d""",因为\n登陆，登录\n';
  expect(readWordList(text)).toEqual({
    words: [
      { word: '登陆', instead: '登录', note: '' },
      { word: '帐号', instead: '账号', note: '' },
      { word: '稿台', instead: '稿台 Gaotai', note: '' },
      { word: '敏感词', instead: '', note: '' },
      { word: 'a,b', instead: 'c "d"', note: '因为' },
    ],
    skipped: 0,
  });
});

test('what is no word is counted', () => {
  expect(readWordList(`${'长'.repeat(61)}\n,空\n词`)).toEqual({
    words: [{ word: '词', instead: '', note: '' }],
    skipped: 2,
  });
});

test('no text breaks it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('词', ',', '"', '\t', '\n', '→', ' ', '#') }),
      (text) => {
        for (const { word } of readWordList(text).words) expect(word.trim()).not.toBe('');
      },
    ),
  );
});

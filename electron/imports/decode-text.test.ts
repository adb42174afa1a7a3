import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { anyCharacter } from '../../core/document/testing/any-text';
import { cleanText } from '../../core/document/clean-text';
import { decodeText } from './decode-text';

const words =
  '# 春天的第一杯茶\n\n清明前后，山里的茶农起得比鸟还早。一芽一叶，都要赶在日头升高之前摘下来。';

test.each([
  ['UTF-8', Buffer.from(words, 'utf8')],
  ['UTF-8 with mark', Buffer.from(`\ufeff${words}`, 'utf8')],
  ['UTF-16 little end', iconv.encode(words, 'utf16le', { addBOM: true })],
  ['UTF-16 big end', iconv.encode(words, 'utf16be', { addBOM: true })],
  ['GBK', iconv.encode(words, 'gbk')],
  ['GB18030', iconv.encode(words, 'gb18030')],
  [
    'Big5',
    iconv.encode(
      '春天的第一杯茶，清明前后，山裡的茶農起得比鳥還早，都要趕在日頭升高之前摘下來。',
      'big5',
    ),
  ],
])('%s is read', (name, bytes) => {
  const text = decodeText(bytes);
  expect(text.ok && text.value.includes('清明前')).toBe(true);
  expect(text.ok && text.value.startsWith('\ufeff'), name).toBe(false);
});

test.each([
  ['Shift_JIS', '春の最初のお茶。'],
  ['EUC-JP', '春の最初のお茶は、いつも特別だ。山で育った葉を朝早く摘んで、すぐに炒る。'],
  ['Big5', '這裡說的話'],
  ['EUC-KR', '봄에 처음 마시는 차 한 잔은 언제나 특별하다. 산에서 자란 잎을 아침 일찍 딴다.'],
])('words in %s are theirs', (encoding, line) => {
  expect(decodeText(iconv.encode(line, encoding))).toEqual({ ok: true, value: line });
});

/** The 3755 characters that Chinese text is made of, and the signs between them. */
const usual = fc
  .tuple(fc.integer({ min: 0xb0, max: 0xd6 }), fc.integer({ min: 0xa1, max: 0xfe }))
  .map((pair) => iconv.decode(Buffer.from(pair), 'gbk'));
const line = fc
  .array(fc.oneof({ weight: 6, arbitrary: usual }, fc.constantFrom(...'，。！？、a1 \n')), {
    minLength: 1,
    maxLength: 20,
  })
  .map((characters) => characters.join(''));
const isUtf8 = (bytes: Buffer) => Buffer.from(bytes.toString('utf8')).equals(bytes);

test('a line in GBK, however short, is read as it was written', () => {
  fc.assert(
    fc.property(line, (text) => {
      const bytes = iconv.encode(text, 'gbk');
      // The few bytes that are UTF-8 as well cannot be told apart.
      fc.pre(!isUtf8(bytes));
      expect(decodeText(bytes)).toEqual({ ok: true, value: text });
    }),
    { numRuns: 200 },
  );
});

test('any text in UTF-8 is read as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      fc.pre(!text.startsWith('\ufeff') && !text.includes('\ufffd'));
      expect(decodeText(Buffer.from(text))).toEqual({ ok: true, value: text });
    }),
    { numRuns: 100 },
  );
});

const article = readFileSync(
  join(import.meta.dirname, '../../core/import/fixtures/mdnice-story.md'),
  'utf8',
);

test('any piece of an article in GBK or GB18030 is read as it was written', () => {
  const piece = fc
    .tuple(fc.nat(article.length - 1), fc.integer({ min: 2, max: 900 }))
    .map(([from, length]) => cleanText(article.slice(from, from + length)));
  fc.assert(
    fc.property(piece, fc.constantFrom('gbk', 'gb18030'), (text, encoding) => {
      // What the encoding has no sign for is lost before it gets here.
      const written = iconv.decode(iconv.encode(text, encoding), encoding);
      const bytes = iconv.encode(written, encoding);
      fc.pre(!isUtf8(bytes));
      expect(decodeText(bytes)).toEqual({ ok: true, value: written });
    }),
    { numRuns: 200 },
  );
});

test('a few Chinese words in a long English text are words, not damage', () => {
  const text = `${'The first tea of spring. '.repeat(40)}春茶`;
  expect(decodeText(iconv.encode(text, 'gbk'))).toEqual({ ok: true, value: text });
});

test('a few damaged bytes do not turn UTF-8 into another encoding, nor GBK into nothing', () => {
  const utf8 = Buffer.from(words.repeat(9), 'utf8');
  const gbk = iconv.encode(words.repeat(9), 'gbk');
  utf8[100] = gbk[100] = 0xff;
  for (const bytes of [utf8, gbk]) {
    const text = decodeText(bytes);
    expect(text.ok && text.value).toContain('茶农起得比鸟还早');
  }
});

test.each([
  ['a picture', '89504e470d0a1a0a0000000d49484452000000ff000000ff08060000'],
  ['noise', 'ff8081fe90ff01ff80fffe02ff81ff80ff'],
])('%s is no text', (_name, hex) => {
  expect(decodeText(Buffer.from(hex, 'hex'))).toEqual({
    ok: false,
    error: { code: 'text-undecodable' },
  });
});

test('an empty file is an empty text', () => {
  expect(decodeText(new Uint8Array())).toEqual({ ok: true, value: '' });
});

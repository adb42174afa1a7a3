import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
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
      '春天的第一杯茶，清明前後，山裡的茶農起得比鳥還早，都要趕在日頭升高之前摘下來。',
      'big5',
    ),
  ],
])('%s is read', (name, bytes) => {
  const text = decodeText(bytes);
  expect(text.ok && text.value.includes('清明前')).toBe(true);
  expect(text.ok && text.value.startsWith('\ufeff'), name).toBe(false);
});

test('a few damaged bytes do not turn UTF-8 into another encoding', () => {
  const bytes = Buffer.from(words.repeat(9), 'utf8');
  bytes[100] = 0xff;
  const text = decodeText(bytes);
  expect(text.ok && text.value).toContain('茶农起得比鸟还早');
});

test('bytes that are no text are refused', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000ff000000ff08060000', 'hex');
  expect(decodeText(png)).toEqual({ ok: false, error: { code: 'text-undecodable' } });
});

test('an empty file is an empty text', () => {
  expect(decodeText(new Uint8Array())).toEqual({ ok: true, value: '' });
});

import { expect, test } from 'vitest';
import { shownDigest } from './digest';

test('a card shows the digest that was written', () => {
  expect(shownDigest(' 一句话 ', ['<p>正文</p>'])).toBe('一句话');
});

test('without one, the first 54 characters of the text, whatever it is made of', () => {
  const parts = [
    '<h2 style="a:b">第一节</h2>',
    '<p>A&amp;B &nbsp;👨‍👩‍👧</p>',
    `<p>${'字'.repeat(80)}</p>`,
  ];
  const shown = shownDigest('', parts);
  expect(shown.startsWith('第一节 A&B 👨‍👩‍👧 字')).toBe(true);
  expect([...shown]).toHaveLength(54);
  expect(shownDigest('', [])).toBe('');
});

import { expect, test } from 'vitest';
import { createReaderLook } from './reader-look';

const part = '<p style="font-size:16px;color:#333">font-size:16px</p>';

test('by day at the standard size, parts are shown as they are', () => {
  const parts = [part];
  expect(createReaderLook({ dark: false, textScale: 1 })(parts)).toBe(parts);
});

test('at night colours change, and larger text is larger in styles only', () => {
  const show = createReaderLook({ dark: true, textScale: 1.25 });
  expect(show([part])).toEqual([
    '<p style="font-size:20px;color:rgb(163,163,163)">font-size:16px</p>',
  ]);
  expect(show([part, '<p>b</p>'])[1]).toBe('<p>b</p>');
});

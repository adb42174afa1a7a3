import { expect, test } from 'vitest';
import { answerFor, mayLoad, pictureAddress, SHEET_ADDRESS } from './sheet';

const HASH = 'a'.repeat(64);
const sheet = {
  html: '<p>茶</p>',
  pictures: [{ hash: HASH, mime: 'image/png' as const, bytes: Uint8Array.of(1, 2) }],
};

test('the page gets its article, under a policy that lets nothing run', async () => {
  const answer = answerFor(sheet, SHEET_ADDRESS);
  expect(await answer.text()).toBe('<p>茶</p>');
  expect(answer.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src gaotai://asset",
  );
});

test('it gets the pictures of its article and no others', async () => {
  const answer = answerFor(sheet, pictureAddress(HASH));
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(Uint8Array.of(1, 2));
  expect(answerFor(sheet, pictureAddress('b'.repeat(64))).status).toBe(404);
  expect(answerFor(null, SHEET_ADDRESS).status).toBe(404);
});

test.each([
  'https://example.com/a.png',
  'file:///etc/passwd',
  'gaotai://app/index.html',
  'data:,a',
])('it may not load %s', (address) => expect(mayLoad(address)).toBe(false));

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLinkUrl, readPastedUrl, readUrl } from './url';

describe('an address that somebody types', () => {
  it.each([
    ['https://a.example/x?y=1#z', 'https://a.example/x?y=1#z'],
    ['  http://a.example ', 'http://a.example'],
    ['mp.weixin.qq.com/s/abc', 'https://mp.weixin.qq.com/s/abc'],
    ['中文.com', 'https://中文.com'],
    ['localhost.test:8080/x', 'https://localhost.test:8080/x'],
    ['lin@a.example', 'mailto:lin@a.example'],
    ['mailto:lin@a.example', 'mailto:lin@a.example'],
  ])('%s becomes %s', (typed, url) => expect(readUrl(typed)).toBe(url));

  it.each(['', '你好', 'a b.com', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    '%s is refused',
    (typed) => expect(readUrl(typed)).toBeNull(),
  );

  it('never becomes a link of another scheme', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.emailAddress()), (typed) => {
        const url = readUrl(typed);
        expect(url === null || isLinkUrl(url)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('an address that is pasted', () => {
  it('counts only with its scheme and alone', () => {
    expect(readPastedUrl('https://a.example/x\n')).toBe('https://a.example/x');
    expect(readPastedUrl('a.example')).toBeNull();
    expect(readPastedUrl('看 https://a.example')).toBeNull();
    expect(readPastedUrl('javascript:alert(1)')).toBeNull();
  });
});

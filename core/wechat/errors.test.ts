import { describe, expect, test } from 'vitest';
import english from '../../renderer/locales/en/wechat.json';
import chinese from '../../renderer/locales/zh-CN/wechat.json';
import { LISTED_CODES } from './testing/listed-codes';
import { knownWechatErrors, refusedIp, requestId, wechatError } from './errors';

type Words = Record<string, { meaning: string; next: string }>;
const languages: [string, Words, RegExp][] = [
  ['Chinese', chinese, /[\u4e00-\u9fff]/],
  ['English', english, /[A-Za-z]/],
];

describe('the table of WeChat errors', () => {
  test('knows every code that the API reference lists', () => {
    const known = new Set(knownWechatErrors());
    expect(LISTED_CODES.filter((code) => !known.has(code))).toEqual([]);
    expect(LISTED_CODES).toHaveLength(229);
  });

  test.each(languages)('has a meaning and a next step in %s for every code', (_, words, script) => {
    for (const code of knownWechatErrors()) {
      const entry = words[wechatError(code)?.key ?? ''];
      expect(entry?.meaning, String(code)).toMatch(script);
      expect(entry?.next, String(code)).toMatch(script);
    }
  });

  test('has no words that no code uses', () => {
    const keys = new Set(knownWechatErrors().map((code) => wechatError(code)?.key));
    for (const [, words] of languages) {
      expect(Object.keys(words).filter((key) => !keys.has(key))).toEqual([]);
    }
  });

  test('says nothing about a code that it does not know', () => {
    expect(wechatError(49999)).toBeNull();
  });

  test('asks for a new token only where a token can help', () => {
    const refreshing = knownWechatErrors().filter((c) => wechatError(c)?.remedy === 'refresh');
    expect(refreshing).toEqual([40001, 40014, 42001]);
  });
});

describe('what a message carries', () => {
  test('the address that has to be whitelisted', () => {
    expect(
      refusedIp('invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist rid: 6-7'),
    ).toBe('203.0.113.9');
    expect(refusedIp('not in whitelist')).toBeNull();
  });

  test('the request id', () => {
    expect(requestId('invalid media_id hint: [x] rid: 65a1b2c3-1234abcd-0f0f0f0f')).toBe(
      '65a1b2c3-1234abcd-0f0f0f0f',
    );
    expect(requestId('ok')).toBeNull();
  });
});

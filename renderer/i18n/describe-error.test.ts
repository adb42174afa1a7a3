import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { describeError } from './describe-error';
import { loadLateWords, loadWords } from './words';

beforeAll(async () => {
  const words = { ...(await loadWords('zh-CN')), ...(await loadLateWords('zh-CN')) };
  await i18next.init({
    lng: 'zh-CN',
    resources: { 'zh-CN': words },
    interpolation: { escapeValue: false },
  });
});
const described = (error: Parameters<typeof describeError>[1]) => describeError(i18next.t, error);

test('an error of Gaotai is one sentence with its values', () => {
  const { what, next } = described({ code: 'image-too-large', params: { limitMegabytes: 40 } });
  expect(what).toContain('40 MB');
  expect(next).toBeNull();
});

test('an error that is known at WeChat has its meaning, what to do, and what WeChat said', () => {
  const { what, next, detail } = described({
    code: 'wechat-refused',
    wechat: { errcode: 40164, errmsg: 'invalid ip 203.0.113.9, not in whitelist rid: 65a-1' },
  });
  expect(what).toContain('白名单');
  expect(next).toBeTruthy();
  expect(detail).toBe('40164：invalid ip 203.0.113.9, not in whitelist rid: 65a-1');
});

test('an unknown error of WeChat shows its own words and the id by which WeChat can explain it', () => {
  const { what, next, detail } = described({
    code: 'wechat-refused',
    wechat: { errcode: 999_999, errmsg: 'something new', rid: '65a-2' },
  });
  expect(what).not.toContain('undefined');
  expect(next).toContain('rid');
  expect(detail).toBe('999999：something new（rid 65a-2）');
});

test('a publication that a review refused names its articles', () => {
  const { next } = described({
    code: 'publication-originality',
    params: { failedTitles: '甲 · 乙' },
  });
  expect(next).toBe('没有通过的是：甲 · 乙。');
});

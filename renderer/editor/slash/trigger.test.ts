import { expect, it } from 'vitest';
import { opensMenu, queryOf } from './trigger';

it.each(['/', '你好/', '你好。/', '一句 /', '／', '、'])('%j opens the menu', (before) =>
  expect(opensMenu(before)).toBe(true),
);

it.each(['', '你好', 'https:/', 'https://', 'a/', '1/', '和//', '苹果、', '甲、乙、', 'x.cn/'])(
  '%j does not',
  (before) => expect(opensMenu(before)).toBe(false),
);

it('searches for what follows until a space or too much of it', () => {
  expect(queryOf('')).toBe('');
  expect(queryOf('tu')).toBe('tu');
  expect(queryOf('图 片')).toBeNull();
  expect(queryOf('这是一句很长的话'.repeat(4))).toBeNull();
});

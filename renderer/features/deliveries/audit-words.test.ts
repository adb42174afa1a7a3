import { createInstance } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { auditActionSchema } from '../../../core/domain/audit';
import audit from '../../locales/zh-CN/audit.json';
import schedule from '../../locales/zh-CN/schedule.json';
import { auditDetails, auditSubject } from './audit-words';

const i18n = createInstance();
beforeAll(() => i18n.init({ lng: 'zh-CN', resources: { 'zh-CN': { audit, schedule } } }));

const entry = {
  id: 1,
  atMs: 0,
  person: '',
  action: 'delivery-started' as const,
  subject: '春茶',
  detail: {},
  hash: '',
};

test('every action has words', () => {
  for (const action of auditActionSchema.options) expect(audit.action).toHaveProperty([action]);
});

test('names that are long are told by their beginning', () => {
  expect(auditDetails(i18n.t, { detail: { version: 'ab'.repeat(32) } })).toEqual(['定稿 abababab']);
});

test('values that are codes are said in words, others as they are, empty ones not at all', () => {
  const detail = { way: 'mass', account: '春风', by: 'screen', article: 'all', confirmedBy: '' };
  expect(auditDetails(i18n.t, { detail })).toEqual([
    '方式 群发',
    '公众号 春风',
    '因为 电脑锁屏了',
    '第几篇 全部',
  ]);
  expect(auditSubject(i18n.t, entry)).toBe('春茶');
  expect(auditSubject(i18n.t, { ...entry, action: 'exported', subject: 'audit' })).toBe('操作日志');
});

import { expect, test } from 'vitest';
import type { Finding } from '../../../core/domain/finding';
import { countBySeverity, groupFindings, partIgnored } from './group-findings';

const words = (rule: string, severity: Finding['severity'], quote: string): Finding => ({
  rule,
  severity,
  place: { kind: 'words', path: [0], start: 0, end: 1, quote },
});
const findings = [
  words('b', 'info', '甲'),
  words('a', 'warning', '乙'),
  words('b', 'info', '丙'),
  words('c', 'error', '丁'),
];

test('by severity, then by rule', () => {
  expect(groupFindings(findings).map(({ rule, findings }) => [rule, findings.length])).toEqual([
    ['c', 1],
    ['a', 1],
    ['b', 2],
  ]);
  expect(countBySeverity(findings)).toEqual({ error: 1, warning: 1, info: 2 });
});

test('what is left aside is known by its rule and words; errors cannot be left', () => {
  const { open, ignored } = partIgnored(findings, ['b:甲', 'c:丁', 'x']);
  expect(ignored).toEqual([findings[0]]);
  expect(open).toHaveLength(3);
});

import { expect, test } from 'vitest';
import { anArticle } from '../../test/examples';
import { dayLabel, groupByDay } from './group-by-day';

const now = new Date(2026, 8, 26, 10, 0).getTime();
const at = (...date: [number, number, number, number?]) =>
  new Date(date[0], date[1] - 1, date[2], date[3] ?? 12).getTime();

test('days are told by the calendar, not by hours', () => {
  expect(dayLabel(at(2026, 9, 26, 0), now).kind).toBe('today');
  expect(dayLabel(at(2026, 9, 25, 23), now).kind).toBe('yesterday');
  expect(dayLabel(at(2026, 9, 24), now).kind).toBe('day');
  expect(dayLabel(at(2026, 9, 20), now).kind).toBe('day');
  expect(dayLabel(at(2026, 9, 19), now).kind).toBe('month');
  expect(dayLabel(at(2025, 12, 31), now).kind).toBe('year-month');
});

test('a clock that was set back does not make a day of its own', () => {
  expect(dayLabel(now + 3 * 86_400_000, now).kind).toBe('today');
});

test('each day has one heading, and only rows under a month tell their date', () => {
  const times = [at(2026, 9, 26, 9), at(2026, 9, 26, 8), at(2026, 9, 2), at(2026, 9, 1)];
  const articles = times.map((updatedAtMs, n) => anArticle(n + 1, { updatedAtMs }));
  const lines = groupByDay(articles, (a) => a.updatedAtMs, now);
  expect(lines.map((l) => (l.kind === 'heading' ? l.label.kind : l.dated))).toEqual([
    'today',
    false,
    false,
    'month',
    true,
    true,
  ]);
  expect(new Set(lines.map((l) => l.key)).size).toBe(lines.length);
});

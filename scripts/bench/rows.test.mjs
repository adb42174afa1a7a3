import { describe, expect, it } from 'vitest';
import { median, percentile, plainRow, ratioRow } from './rows.mjs';

describe('bench rows', () => {
  it('takes the nearest rank as percentile', () => {
    const values = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(percentile(values, 99)).toBe(99);
    expect(percentile([7], 99)).toBe(7);
    expect(median([3, 1, 2])).toBe(2);
  });

  it('is not ok above its bar', () => {
    expect(ratioRow('start', 210, 100, 2).ok).toBe(false);
    expect(ratioRow('start', 200, 100, 2)).toMatchObject({ value: 2, against: 100, ok: true });
    expect(plainRow('durable', 51, 'ms', 50).ok).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { beijingDay, nextBeijingMidnightMs } from './quota';

describe('the day by which WeChat counts', () => {
  test('changes at midnight in Beijing, whatever the zone of this computer', () => {
    expect(beijingDay(Date.UTC(2026, 10, 22, 15, 59, 59))).toBe('2026-11-22');
    expect(beijingDay(Date.UTC(2026, 10, 22, 16, 0, 0))).toBe('2026-11-23');
  });

  test('ends at the next midnight', () => {
    const evening = Date.UTC(2026, 10, 22, 15, 59, 59);
    expect(nextBeijingMidnightMs(evening)).toBe(Date.UTC(2026, 10, 22, 16));
    expect(nextBeijingMidnightMs(Date.UTC(2026, 10, 22, 16))).toBe(Date.UTC(2026, 10, 23, 16));
  });
});

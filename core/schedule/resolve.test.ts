import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLater, resolveWallTime, wallTimeAt } from './resolve';
import { wallTimeSchema } from './wall-time';

const MINUTE_MS = 60_000;
const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];

test('eight in the evening in Shanghai is noon in Greenwich', () => {
  const wall = { date: '2026-11-27', time: '20:00', zone: 'Asia/Shanghai' };
  expect(resolveWallTime(wall)).toEqual({
    atMs: Date.UTC(2026, 10, 27, 12),
    clocks: 'once',
  });
});

describe('where clocks are changed', () => {
  test('a time that they skip is as much later', () => {
    const wall = { date: '2027-03-28', time: '02:30', zone: 'Europe/Berlin' };
    const { atMs, clocks } = resolveWallTime(wall);
    expect(clocks).toBe('skipped');
    expect(wallTimeAt(atMs, wall.zone).time).toBe('03:30');
  });

  test('of a time that comes twice the first is meant', () => {
    const wall = { date: '2027-10-31', time: '02:30', zone: 'Europe/Berlin' };
    const { atMs, clocks } = resolveWallTime(wall);
    expect(clocks).toBe('twice');
    expect(atMs).toBe(Date.UTC(2027, 9, 31, 0, 30));
    expect(wallTimeAt(atMs + 60 * MINUTE_MS, wall.zone)).toEqual(wall);
  });

  test('a day later is the same time on the wall, not 24 hours', () => {
    const wall = { date: '2027-03-27', time: '20:00', zone: 'Europe/Berlin' };
    const later = resolveWallTime(daysLater(wall, 1));
    expect(later.atMs - resolveWallTime(wall).atMs).toBe(23 * 60 * MINUTE_MS);
  });
});

test('a full minute survives the way to the wall and back, but for the second of a pair', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_102_444_800_000 / MINUTE_MS }),
      fc.constantFrom(...ZONES),
      (minute, zone) => {
        const wall = wallTimeAt(minute * MINUTE_MS, zone);
        expect(wallTimeSchema.parse(wall)).toEqual(wall);
        const { atMs, clocks } = resolveWallTime(wall);
        const secondOfPair = clocks === 'twice' && atMs < minute * MINUTE_MS;
        expect(secondOfPair || atMs === minute * MINUTE_MS).toBe(true);
      },
    ),
  );
});

test('what is no time on a wall is refused', () => {
  const wall = { date: '2026-11-27', time: '20:00', zone: 'Asia/Shanghai' };
  for (const wrong of [
    { ...wall, date: '2026-02-30' },
    { ...wall, time: '24:00' },
    { ...wall, time: '20:00:30' },
    { ...wall, zone: 'Mars/Olympus' },
    { ...wall, zone: '' },
  ]) {
    expect(wallTimeSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  }
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliveryIdSchema } from '../domain/ids';
import { type Decision, type Moment, decide } from './decide';
import type { Schedule } from './schedule';

const MINUTE = 60_000;
const AT = Date.UTC(2026, 10, 27, 12);

const id = (n: number) =>
  deliveryIdSchema.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

function scheduleAt(atMs: number, changes: Partial<Schedule> = {}): Schedule {
  return {
    deliveryId: id(1),
    wall: { date: '2026-11-27', time: '20:00', zone: 'Asia/Shanghai' },
    atMs,
    place: 'here',
    state: 'waiting',
    missReason: null,
    announcedAtMs: null,
    ...changes,
  };
}

function at(nowMs: number): Moment {
  return { nowMs, graceMs: 15 * MINUTE, noticeMs: 10 * MINUTE, place: 'here' };
}

const kinds = ({ actions }: Decision) =>
  actions.map((action) => (action.kind === 'miss' ? action.reason : action.kind));

describe('a schedule', () => {
  test.each([
    ['an hour before', -60, [], AT - 10 * MINUTE],
    ['when its notice is due', -10, ['announce'], AT],
    ['on time', 0, ['send'], null],
    ['at the end of the grace', 15, ['send'], null],
    ['a minute after the grace', 16, ['late'], null],
  ])('%s', (_, minutes, expected, lookAgainAtMs) => {
    const decision = decide([scheduleAt(AT)], at(AT + minutes * MINUTE));
    expect(kinds(decision)).toEqual(expected);
    expect(decision.lookAgainAtMs).toBe(lookAgainAtMs);
  });

  test('is announced once', () => {
    const announced = scheduleAt(AT, { announcedAtMs: AT - 10 * MINUTE });
    expect(kinds(decide([announced], at(AT - 5 * MINUTE)))).toEqual([]);
  });

  test('made elsewhere asks instead of sending', () => {
    expect(kinds(decide([scheduleAt(AT, { place: 'there' })], at(AT)))).toEqual(['other-place']);
  });

  test.each(['missed', 'sent', 'cancelled'] as const)('that is %s does nothing', (state) => {
    expect(decide([scheduleAt(AT, { state })], at(AT))).toEqual({
      actions: [],
      lookAgainAtMs: null,
    });
  });
});

test('several are taken in the order of their times', () => {
  const late = scheduleAt(AT, { deliveryId: id(3) });
  const early = scheduleAt(AT - MINUTE, { deliveryId: id(2) });
  const decision = decide([late, early], at(AT + MINUTE));
  expect(decision.actions.map(({ schedule }) => schedule.deliveryId)).toEqual([id(2), id(3)]);
});

test('whatever the clock and the sleep do, none goes out twice, early, too late or elsewhere', () => {
  const minute = fc.integer({ min: -500, max: 500 });
  const schedules = fc.array(fc.record({ minute, place: fc.constantFrom('here', 'there') }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(schedules, fc.array(minute, { maxLength: 40 }), (made, looks) => {
      let known = made.map(({ minute: when, place }, index) =>
        scheduleAt(AT + when * MINUTE, { deliveryId: id(index), place }),
      );
      const sent: { schedule: Schedule; lateMs: number }[] = [];
      for (const look of looks) {
        const moment = at(AT + look * MINUTE);
        for (const action of decide(known, moment).actions) {
          const { schedule } = action;
          const change = (changes: Partial<Schedule>) => {
            known = known.map((one) => (one === schedule ? { ...one, ...changes } : one));
          };
          if (action.kind === 'announce') change({ announcedAtMs: moment.nowMs });
          else if (action.kind === 'miss') change({ state: 'missed', missReason: action.reason });
          else {
            sent.push({ schedule, lateMs: moment.nowMs - schedule.atMs });
            change({ state: 'sent' });
          }
        }
      }
      expect(new Set(sent.map(({ schedule }) => schedule.deliveryId)).size).toBe(sent.length);
      for (const { schedule, lateMs } of sent) {
        expect(lateMs).toBeGreaterThanOrEqual(0);
        expect(lateMs).toBeLessThanOrEqual(15 * MINUTE);
        expect(schedule.place).toBe('here');
      }
      for (const schedule of known) {
        const passed = looks.some((look) => AT + look * MINUTE >= schedule.atMs);
        expect(schedule.state === 'waiting').toBe(!passed);
      }
    }),
  );
});

test('the next look is never later than a time or a notice that is still to come', () => {
  const minute = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(fc.array(minute, { minLength: 1, maxLength: 6 }), minute, (whens, now) => {
      const nowMs = AT + now * MINUTE;
      const known = whens.map((when, n) => scheduleAt(AT + when * MINUTE, { deliveryId: id(n) }));
      const { lookAgainAtMs } = decide(known, at(nowMs));
      const coming = known.filter(({ atMs }) => atMs > nowMs);
      expect(lookAgainAtMs === null).toBe(coming.length === 0);
      if (lookAgainAtMs === null) return;
      expect(lookAgainAtMs).toBeGreaterThan(nowMs);
      expect(lookAgainAtMs).toBeLessThanOrEqual(Math.min(...coming.map(({ atMs }) => atMs)));
    }),
  );
});

import { expect, test } from 'vitest';
import { appError } from '../../../core/contract/errors';
import { deliveryIdSchema } from '../../../core/domain/ids';
import { fail, ok } from '../../../core/result';
import type { Schedule } from '../../../core/schedule/schedule';
import { createToastsStore } from '../../app/toasts-store';
import { createFakeClient } from '../../test/fake-client';
import { countdown } from './countdown';
import { createSchedulesStore } from './schedules-store';

function aSchedule(n: number, changes: Partial<Schedule> = {}): Schedule {
  return {
    deliveryId: deliveryIdSchema.parse(`00000000-0000-4000-8000-00000000000${n}`),
    wall: { date: '2026-11-27', time: '20:00', zone: 'Asia/Shanghai' },
    atMs: n,
    place: 'here',
    state: 'waiting',
    missReason: null,
    announcedAtMs: null,
    ...changes,
  };
}

test('those that wait or ask are shown in the order of their times; the others go', async () => {
  const fake = createFakeClient({ 'schedules.list': () => ok([aSchedule(2)]) });
  const { getState } = createSchedulesStore(fake.client, createToastsStore());
  await getState().load();
  fake.emit('schedules.changed', { schedule: aSchedule(1) });
  fake.emit('schedules.changed', {
    schedule: aSchedule(3, { state: 'missed', missReason: 'late' }),
  });
  expect(getState().schedules?.map(({ atMs }) => atMs)).toEqual([1, 2, 3]);
  fake.emit('schedules.changed', { schedule: aSchedule(2, { state: 'sent' }) });
  fake.emit('schedules.changed', { schedule: aSchedule(3, { state: 'cancelled' }) });
  expect(getState().schedules?.map(({ atMs }) => atMs)).toEqual([1]);
});

test('what main refuses is said, and nothing changes', async () => {
  const fake = createFakeClient({
    'schedules.list': () => ok([aSchedule(1)]),
    'schedules.move': () => fail(appError('schedule-in-the-past')),
  });
  const toasts = createToastsStore();
  const { getState } = createSchedulesStore(fake.client, toasts);
  await getState().load();
  const { deliveryId, wall } = aSchedule(1);
  expect(await getState().move(deliveryId, wall)).toBe(false);
  expect(toasts.getState().toasts).toHaveLength(1);
  expect(getState().schedules).toHaveLength(1);
});

test.each([
  [0, 'moments', 0],
  [59_999, 'moments', 0],
  [61_000, 'minutes', 1],
  [119 * 60_000, 'minutes', 119],
  [120 * 60_000, 'hours', 2],
  [47 * 3_600_000, 'hours', 47],
  [48 * 3_600_000, 'days', 2],
])('%i ms are told as %s', (leftMs, unit, count) => {
  expect(countdown(leftMs)).toEqual({ unit, count });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { type AppError, AppFailure, appError } from '../../core/contract/errors';
import { type DeliveryId, deliveryIdSchema } from '../../core/domain/ids';
import type { Schedule } from '../../core/schedule/schedule';
import { wallTimeAt } from '../../core/schedule/resolve';
import type { Db } from '../db/database';
import { runSql } from '../db/sql';
import { openForTest, tempFolder } from '../db/testing/temp';
import type { Clock } from '../deliveries/ports';
import { type ScheduleNotice, createScheduler } from './scheduler';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 27, 2);
const ZONE = 'Asia/Shanghai';
const DELIVERY = deliveryIdSchema.parse('00000000-0000-4000-8000-000000000001');

/** A clock that a test moves; waits end when it has moved far enough, or when they are woken. */
function handClock(startMs: number) {
  let nowMs = startMs;
  const waits = new Set<{ atMs: number; end: () => void }>();
  const clock: Clock = {
    now: () => nowMs,
    delay: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wait = { atMs: nowMs + ms, end: () => (waits.delete(wait), resolve()) };
        waits.add(wait);
        signal?.addEventListener('abort', wait.end, { once: true });
      }),
  };
  /** Lets everything that can run now run. */
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    clock,
    settle,
    /** Time goes by while the computer is awake: every wait ends when it is over. */
    async pass(ms: number) {
      const untilMs = nowMs + ms;
      for (;;) {
        await settle();
        const next = Math.min(...[...waits].map(({ atMs }) => atMs));
        if (next > untilMs) break;
        nowMs = Math.max(nowMs, next);
        for (const wait of [...waits]) if (wait.atMs <= nowMs) wait.end();
      }
      nowMs = untilMs;
      await settle();
    },
    /** The computer sleeps, or its clock is set: the time is another at once. */
    async jumpTo(ms: number) {
      nowMs = ms;
      for (const wait of [...waits]) if (wait.atMs <= nowMs) wait.end();
      await settle();
    },
  };
}

type Hand = ReturnType<typeof handClock>;
let db: Db;
let file: string;
let hand: Hand;

beforeEach(() => {
  file = `${tempFolder()}/gaotai.sqlite`;
  db = openForTest(file);
  hand = handClock(START);
  addDelivery(db, DELIVERY);
});

function addDelivery(to: Db, id: DeliveryId): void {
  runSql(
    to,
    `INSERT INTO deliveries (id, source_id, account_id, account_name, sandbox, title, version_hash,
       way_json, client_msg_id, state, created_at_ms)
     VALUES (?, ?, 'a', '春风', 0, '春茶', ?, '{"kind":"publish"}', 'm', 'held', 1000)`,
    id,
    id,
    id,
  );
}

/** A scheduler with deliveries that only note what is asked of them. */
function open(options: { place?: string; over?: Db } = {}) {
  const seen = {
    launched: new Array<DeliveryId>(),
    /** The times that deliveries were released for; null: because somebody wanted it. */
    dueAtMs: new Array<number | null>(),
    notices: new Array<ScheduleNotice>(),
  };
  let obstacle: AppError | null = null;
  const scheduler = createScheduler({
    db: options.over ?? db,
    clock: hand.clock,
    place: options.place ?? 'here',
    settings: () => ({ graceMs: 15 * MINUTE, noticeMs: 10 * MINUTE }),
    deliveries: {
      obstacle: () => Promise.resolve(obstacle),
      release: (_, dueAtMs) => seen.dueAtMs.push(dueAtMs),
      launch: (id) => seen.launched.push(id),
      cancel: () => undefined,
    },
    notify: (notice) => seen.notices.push(notice),
    onChange: () => undefined,
    onUnexpected: (error) => {
      throw error;
    },
  });
  return {
    ...seen,
    scheduler,
    noticed: () => seen.notices.map((n) => (n.kind === 'missed' ? n.reason : n.kind)),
    block: (error: AppError | null) => {
      obstacle = error;
    },
  };
}

const inOneHour = () => wallTimeAt(START + HOUR, ZONE);
const stateOf = (schedule: Schedule) => [schedule.state, schedule.missReason];

describe('at its time', () => {
  test('a schedule is announced, then handed over to its delivery, once', async () => {
    const at = open();
    at.scheduler.start();
    at.scheduler.add(DELIVERY, inOneHour());
    await hand.pass(49 * MINUTE);
    expect(at.noticed()).toEqual([]);
    await hand.pass(MINUTE);
    expect(at.noticed()).toEqual(['coming']);
    await hand.pass(10 * MINUTE - 1);
    expect(at.launched).toEqual([]);
    await hand.pass(1);
    expect(at.launched).toEqual([DELIVERY]);
    await hand.pass(HOUR);
    expect(at.launched).toEqual([DELIVERY]);
    expect(at.noticed()).toEqual(['coming']);
    expect(at.scheduler.list()).toEqual([]);
  });

  test('it goes out after a sleep that was not longer than the grace', async () => {
    const at = open();
    at.scheduler.start();
    at.scheduler.add(DELIVERY, inOneHour());
    await hand.pass(30 * MINUTE);
    await hand.jumpTo(START + HOUR + 14 * MINUTE);
    await hand.pass(MINUTE);
    expect(at.launched).toEqual([DELIVERY]);
    // By its time, from which the delivery counts how late it is, too.
    expect(at.dueAtMs).toEqual([START + HOUR]);
  });
});

describe('a missed time', () => {
  test('asks after a long sleep instead of sending, also after the next start', async () => {
    const at = open();
    at.scheduler.start();
    at.scheduler.add(DELIVERY, inOneHour());
    await hand.jumpTo(START + HOUR + 16 * MINUTE);
    at.scheduler.wake();
    await hand.pass(HOUR);
    expect(at.launched).toEqual([]);
    expect(at.noticed()).toEqual(['late']);
    await at.scheduler.close();

    const again = open();
    again.scheduler.start();
    await hand.pass(HOUR);
    expect(again.launched).toEqual([]);
    expect(again.noticed()).toEqual([]);
    expect(again.scheduler.list().map(stateOf)).toEqual([['missed', 'late']]);
  });

  test('is found when the application was not running at all', async () => {
    open().scheduler.add(DELIVERY, inOneHour());
    hand = handClock(START + 3 * HOUR);
    const at = open();
    at.scheduler.start();
    await hand.settle();
    expect(at.noticed()).toEqual(['late']);
  });

  test('can be sent by hand, moved or given up', async () => {
    const at = open();
    at.scheduler.add(DELIVERY, inOneHour());
    await hand.jumpTo(START + 3 * HOUR);
    at.scheduler.start();
    await hand.settle();
    at.scheduler.move(DELIVERY, wallTimeAt(START + 5 * HOUR, ZONE));
    await hand.pass(2 * HOUR - MINUTE);
    expect(at.launched).toEqual([]);
    expect(stateOf(await at.scheduler.sendNow(DELIVERY))).toEqual(['sent', null]);
    await hand.pass(HOUR);
    expect(at.launched).toEqual([DELIVERY]);
    expect(at.dueAtMs).toEqual([null]);
    expect(() => at.scheduler.cancel(DELIVERY)).toThrow('not-allowed');
  });

  test('that was given up never goes out', async () => {
    const at = open();
    at.scheduler.start();
    at.scheduler.add(DELIVERY, inOneHour());
    at.scheduler.cancel(DELIVERY);
    await hand.pass(2 * HOUR);
    expect(at.launched).toEqual([]);
    await expect(at.scheduler.sendNow(DELIVERY)).rejects.toThrow('not-allowed');
  });
});

describe('clocks and zones', () => {
  test('a clock that is put forward over the time and its grace asks', async () => {
    const at = open();
    at.scheduler.start();
    at.scheduler.add(DELIVERY, inOneHour());
    await hand.jumpTo(START + 5 * HOUR);
    await hand.pass(MINUTE);
    expect(at.noticed()).toEqual(['late']);
    // Put right again it still asks: what was asked once is for a person to answer.
    await hand.jumpTo(START + HOUR);
    await hand.pass(HOUR);
    expect(at.launched).toEqual([]);
  });

  test('a clock that is put back makes it wait, and it still goes out once', async () => {
    const at = open();
    at.scheduler.start();
    at.scheduler.add(DELIVERY, inOneHour());
    await hand.pass(59 * MINUTE);
    await hand.jumpTo(START);
    at.scheduler.wake();
    await hand.pass(59 * MINUTE);
    expect(at.launched).toEqual([]);
    await hand.pass(MINUTE);
    expect(at.launched).toEqual([DELIVERY]);
    await hand.jumpTo(START);
    at.scheduler.wake();
    await hand.pass(2 * HOUR);
    expect(at.launched).toEqual([DELIVERY]);
  });

  test('the time on the wall is kept when the rules of its zone have moved', async () => {
    const at = open();
    at.scheduler.add(DELIVERY, inOneHour());
    // As a database that was written under other rules would have it.
    runSql(db, 'UPDATE schedules SET at_ms = at_ms - ?', HOUR);
    at.scheduler.start();
    await hand.pass(59 * MINUTE);
    expect(at.launched).toEqual([]);
    expect(at.scheduler.get(DELIVERY).atMs).toBe(START + HOUR);
    await hand.pass(MINUTE);
    expect(at.launched).toEqual([DELIVERY]);
  });

  test('a time that has passed is refused', () => {
    const at = open();
    expect(() => at.scheduler.add(DELIVERY, wallTimeAt(START - MINUTE, ZONE))).toThrow(
      new AppFailure(appError('schedule-in-the-past')),
    );
    expect(at.scheduler.list()).toEqual([]);
  });
});

describe('what is in the way', () => {
  test('a locked vault is told once; opened within the grace, it goes out', async () => {
    const at = open();
    at.block(appError('vault-locked'));
    at.scheduler.start();
    at.scheduler.add(DELIVERY, inOneHour());
    await hand.pass(HOUR + 10 * MINUTE);
    expect(at.noticed()).toEqual(['coming', 'locked']);
    at.block(null);
    at.scheduler.wake();
    await hand.settle();
    expect(at.launched).toEqual([DELIVERY]);
  });

  test('a vault that stays locked makes it ask', async () => {
    const at = open();
    at.block(appError('vault-locked'));
    at.scheduler.start();
    at.scheduler.add(DELIVERY, inOneHour());
    await hand.pass(2 * HOUR);
    expect(at.noticed()).toEqual(['coming', 'locked', 'locked']);
    expect(at.scheduler.list().map(stateOf)).toEqual([['missed', 'locked']]);
  });

  test('a spent allowance makes it ask', async () => {
    const at = open();
    at.block(appError('mass-allowance-spent'));
    at.scheduler.start();
    at.scheduler.add(DELIVERY, inOneHour());
    await hand.pass(2 * HOUR);
    expect(at.scheduler.list().map(stateOf)).toEqual([['missed', 'no-allowance']]);
    await expect(at.scheduler.sendNow(DELIVERY)).rejects.toThrow('mass-allowance-spent');
  });
});

describe('of two applications', () => {
  test('over one data folder only one sends', async () => {
    const first = open();
    const second = open({ over: openForTest(file) });
    first.scheduler.start();
    second.scheduler.start();
    first.scheduler.add(DELIVERY, inOneHour());
    await hand.pass(2 * HOUR);
    expect([...first.launched, ...second.launched]).toEqual([DELIVERY]);
  });

  test('over copies of the folder only the one that lives where it was made sends', async () => {
    const here = open();
    here.scheduler.add(DELIVERY, inOneHour());
    const copied = await copyOf(db);
    const there = open({ over: copied, place: 'there' });
    here.scheduler.start();
    there.scheduler.start();
    await hand.pass(2 * HOUR);
    expect(here.launched).toEqual([DELIVERY]);
    expect(there.launched).toEqual([]);
    expect(there.scheduler.list().map(stateOf)).toEqual([['missed', 'other-place']]);
    // Somebody there decides that this folder is the one that counts.
    there.scheduler.move(DELIVERY, wallTimeAt(START + 4 * HOUR, ZONE));
    await hand.pass(2 * HOUR);
    expect(there.launched).toEqual([DELIVERY]);
  });
});

test('a delivery that cannot be released leaves its schedule as it was', async () => {
  const at = open();
  at.scheduler.add(DELIVERY, inOneHour());
  const failing = createScheduler({
    db,
    clock: hand.clock,
    place: 'here',
    settings: () => ({ graceMs: HOUR, noticeMs: 0 }),
    deliveries: {
      obstacle: () => Promise.resolve(null),
      release: () => {
        throw new AppFailure(appError('disk-full'));
      },
      launch: () => expect.unreachable('nothing was released'),
      cancel: () => undefined,
    },
    notify: () => undefined,
    onChange: () => undefined,
    onUnexpected: () => undefined,
  });
  await hand.jumpTo(START + HOUR);
  await expect(failing.sendNow(DELIVERY)).rejects.toThrow('disk-full');
  expect(stateOf(failing.get(DELIVERY))).toEqual(['waiting', null]);
});

test('a schedule that cannot be acted on keeps no other from its time', async () => {
  const other = deliveryIdSchema.parse('00000000-0000-4000-8000-000000000002');
  addDelivery(db, other);
  const seen = { launched: new Array<DeliveryId>(), troubles: new Array<unknown>() };
  const scheduler = createScheduler({
    db,
    clock: hand.clock,
    place: 'here',
    settings: () => ({ graceMs: 15 * MINUTE, noticeMs: 0 }),
    deliveries: {
      obstacle: (id) =>
        id === DELIVERY ? Promise.reject(new Error('broken')) : Promise.resolve(null),
      release: () => undefined,
      launch: (id) => seen.launched.push(id),
      cancel: () => undefined,
    },
    notify: () => undefined,
    onChange: () => undefined,
    onUnexpected: (error) => seen.troubles.push(error),
  });
  scheduler.add(DELIVERY, inOneHour());
  scheduler.add(other, inOneHour());
  scheduler.start();
  await hand.pass(HOUR);
  expect(seen.launched).toEqual([other]);
  expect(seen.troubles.length).toBeGreaterThan(0);
  await scheduler.close();
});

async function copyOf(original: Db): Promise<Db> {
  const target = `${tempFolder()}/gaotai.sqlite`;
  await original.backup(target);
  return openForTest(target);
}

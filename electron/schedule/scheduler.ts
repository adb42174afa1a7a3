import { type AppError, AppFailure, appError } from '../../core/contract/errors';
import type { DeliveryId } from '../../core/domain/ids';
import { type Decision, type ScheduleAction, decide } from '../../core/schedule/decide';
import type { MissReason, Schedule } from '../../core/schedule/schedule';
import { resolveWallTime } from '../../core/schedule/resolve';
import type { WallTime } from '../../core/schedule/wall-time';
import type { Db } from '../db/database';
import { inTransaction } from '../db/sql';
import type { Clock } from '../deliveries/ports';
import {
  getSchedule,
  insertSchedule,
  listOpenSchedules,
  replaceSchedule,
} from './schedule-queries';

/** A sleep, a changed clock or new rules of a zone are noticed after this time at the latest. */
const LONGEST_WAIT_MS = 60_000;

/** What a person is told about a schedule. */
export type ScheduleNotice =
  | { kind: 'coming' | 'locked'; schedule: Schedule }
  | { kind: 'missed'; schedule: Schedule; reason: MissReason };

/** What the scheduler needs of the rest of the application. */
export type SchedulerPorts = {
  db: Db;
  clock: Clock;
  /** Names where this data folder lives. */
  place: string;
  settings(): { graceMs: number; noticeMs: number };
  deliveries: {
    /** What keeps a delivery from going out now (a locked vault, a spent allowance), or null. */
    obstacle(id: DeliveryId): Promise<AppError | null>;
    /**
     * Sets a held delivery running, because its time has come or because a person wants it now
     * (null). Called inside the transaction that marks its schedule `sent`.
     */
    release(id: DeliveryId, dueAtMs: number | null): void;
    /** Takes the first step of a released delivery. */
    launch(id: DeliveryId): void;
    /** Ends a held delivery. */
    cancel(id: DeliveryId): void;
  };
  notify(notice: ScheduleNotice): void;
  onChange(schedule: Schedule): void;
  onUnexpected(error: unknown): void;
};

/** The schedules of this data folder. Failures are thrown as `AppFailure`. */
export function createScheduler(ports: SchedulerPorts) {
  const { db, clock, place } = ports;
  let waker = new AbortController();
  let running: Promise<void> | null = null;
  const end = new AbortController();
  /** Schedules of which was told already that they wait for an unlocked vault. */
  const toldLocked = new Set<DeliveryId>();

  function existing(id: DeliveryId): Schedule {
    const schedule = getSchedule(db, id);
    if (schedule === null) throw new AppFailure(appError('not-found'));
    return schedule;
  }

  /** Changes a schedule if it is still as known, and tells everybody; answers whether it was. */
  function change(before: Schedule, changes: Partial<Schedule>): boolean {
    const after = { ...before, ...changes };
    if (!replaceSchedule(db, before, after)) return false;
    ports.onChange(after);
    return true;
  }

  /** Hands a schedule over to its delivery: both in one transaction, so never twice and never half. */
  function send(schedule: Schedule, dueAtMs: number | null): void {
    const after: Schedule = { ...schedule, state: 'sent', missReason: null };
    const taken = inTransaction(db, () => {
      if (!replaceSchedule(db, schedule, after)) return false;
      ports.deliveries.release(schedule.deliveryId, dueAtMs);
      return true;
    });
    if (!taken) return;
    ports.onChange(after);
    ports.deliveries.launch(schedule.deliveryId);
  }

  function miss(schedule: Schedule, reason: MissReason): void {
    if (!change(schedule, { state: 'missed', missReason: reason })) return;
    toldLocked.delete(schedule.deliveryId);
    ports.notify({ kind: 'missed', schedule, reason });
  }

  /** Sends what is due unless something is in the way; a locked vault may be opened within the grace. */
  async function sendIfFree(schedule: Schedule): Promise<void> {
    const obstacle = await ports.deliveries.obstacle(schedule.deliveryId);
    if (obstacle === null) return send(schedule, schedule.atMs);
    if (obstacle.code !== 'vault-locked') {
      return miss(schedule, obstacle.code === 'mass-allowance-spent' ? 'no-allowance' : 'refused');
    }
    if (toldLocked.has(schedule.deliveryId)) return;
    toldLocked.add(schedule.deliveryId);
    ports.notify({ kind: 'locked', schedule });
  }

  /** Instants follow their wall times when the rules of a zone have changed. */
  function followZones(schedules: readonly Schedule[]): Schedule[] {
    return schedules.map((schedule) => {
      const { atMs } = resolveWallTime(schedule.wall);
      if (schedule.state !== 'waiting' || atMs === schedule.atMs) return schedule;
      return change(schedule, { atMs }) ? { ...schedule, atMs } : schedule;
    });
  }

  async function look(): Promise<Decision> {
    const moment = { nowMs: clock.now(), place, ...ports.settings() };
    const decision = decide(followZones(listOpenSchedules(db)), moment);
    for (const action of decision.actions) {
      try {
        await act(action, moment.nowMs);
      } catch (error) {
        // The others have their times too.
        ports.onUnexpected(error);
      }
    }
    return decision;
  }

  async function act(action: ScheduleAction, nowMs: number): Promise<void> {
    const { schedule } = action;
    switch (action.kind) {
      case 'announce':
        if (change(schedule, { announcedAtMs: nowMs })) ports.notify({ kind: 'coming', schedule });
        return;
      case 'send':
        return sendIfFree(schedule);
      case 'miss':
        miss(schedule, toldLocked.has(schedule.deliveryId) ? 'locked' : action.reason);
    }
  }

  async function run(): Promise<void> {
    while (!end.signal.aborted) {
      waker = new AbortController();
      let waitMs = LONGEST_WAIT_MS;
      try {
        const { lookAgainAtMs } = await look();
        if (lookAgainAtMs !== null) {
          waitMs = Math.min(waitMs, Math.max(0, lookAgainAtMs - clock.now()));
        }
      } catch (error) {
        ports.onUnexpected(error);
      }
      await clock.delay(waitMs, waker.signal);
    }
  }

  return {
    /** Begins to look, now and from time to time; once. */
    start(): void {
      running ??= run();
    },

    /** Looks at once: the computer woke up, the clock was set, the vault was opened. */
    wake: (): void => waker.abort(),

    list: (): Schedule[] => listOpenSchedules(db),
    get: existing,

    /**
     * Adds the schedule of a held delivery; for use inside the transaction that makes the delivery.
     * Throws `schedule-in-the-past`.
     */
    add(deliveryId: DeliveryId, wall: WallTime): Schedule {
      const schedule: Schedule = {
        deliveryId,
        wall,
        atMs: futureInstant(wall),
        place,
        state: 'waiting',
        missReason: null,
        announcedAtMs: null,
      };
      insertSchedule(db, schedule);
      // Told when the transaction is over, and only if it was not taken back.
      queueMicrotask(() => {
        if (getSchedule(db, deliveryId) === null) return;
        ports.onChange(schedule);
        waker.abort();
      });
      return schedule;
    },

    /** Another time for a schedule that waits or asks. Throws `not-found`, `schedule-in-the-past`, `not-allowed`. */
    move(deliveryId: DeliveryId, wall: WallTime): Schedule {
      const schedule = existing(deliveryId);
      const atMs = futureInstant(wall);
      const changes = { wall, atMs, place, missReason: null, announcedAtMs: null } as const;
      if (!isOpen(schedule) || !change(schedule, { ...changes, state: 'waiting' })) {
        throw new AppFailure(appError('not-allowed'));
      }
      toldLocked.delete(deliveryId);
      waker.abort();
      return existing(deliveryId);
    },

    /**
     * Sends at once what waits or asks: a person wants it. Throws `not-found`, `not-allowed` and what
     * is in the way.
     */
    async sendNow(deliveryId: DeliveryId): Promise<Schedule> {
      const schedule = existing(deliveryId);
      if (!isOpen(schedule)) throw new AppFailure(appError('not-allowed'));
      const obstacle = await ports.deliveries.obstacle(deliveryId);
      if (obstacle !== null) throw new AppFailure(obstacle);
      send(schedule, null);
      return existing(deliveryId);
    },

    /** Gives up a schedule and its delivery. Throws `not-found`, `not-allowed`. */
    cancel(deliveryId: DeliveryId): Schedule {
      const schedule = existing(deliveryId);
      const after: Schedule = { ...schedule, state: 'cancelled', missReason: null };
      inTransaction(db, () => {
        if (!isOpen(schedule) || !replaceSchedule(db, schedule, after)) {
          throw new AppFailure(appError('not-allowed'));
        }
        ports.deliveries.cancel(deliveryId);
      });
      ports.onChange(after);
      return after;
    },

    /** Looks no more. */
    async close(): Promise<void> {
      end.abort();
      waker.abort();
      await running;
    },
  };

  function futureInstant(wall: WallTime): number {
    const { atMs } = resolveWallTime(wall);
    if (atMs <= clock.now()) throw new AppFailure(appError('schedule-in-the-past'));
    return atMs;
  }
}

/** The schedules of this data folder. */
export type Scheduler = ReturnType<typeof createScheduler>;

function isOpen({ state }: Schedule): boolean {
  return state === 'waiting' || state === 'missed';
}

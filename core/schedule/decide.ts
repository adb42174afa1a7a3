import type { MissReason, Schedule } from './schedule';

/** What a decision depends on, besides the schedules. */
export type Moment = {
  nowMs: number;
  /** How late a sending may be and still go out by itself. */
  graceMs: number;
  /** How long before its time a sending is announced; 0 for never. */
  noticeMs: number;
  /** Where this application runs. */
  place: string;
};

/** One thing to do about a schedule. */
export type ScheduleAction =
  | { kind: 'announce'; schedule: Schedule }
  | { kind: 'send'; schedule: Schedule }
  | { kind: 'miss'; schedule: Schedule; reason: MissReason };

/** The things to do now, in the order of their times, and when to look again at the latest. */
export type Decision = {
  actions: ScheduleAction[];
  /** Null when nothing waits. */
  lookAgainAtMs: number | null;
};

/**
 * Decides what is due. Nothing is remembered between two looks, so a sleep, a changed clock or a
 * restart between them makes no difference: only what the clock says now counts.
 */
export function decide(schedules: readonly Schedule[], moment: Moment): Decision {
  const waiting = schedules
    .filter((schedule) => schedule.state === 'waiting')
    .toSorted((a, b) => a.atMs - b.atMs || (a.deliveryId < b.deliveryId ? -1 : 1));
  const actions: ScheduleAction[] = [];
  const looks: number[] = [];
  for (const schedule of waiting) {
    const action = actionFor(schedule, moment);
    if (action !== null) actions.push(action);
    const look = nextLook(schedule, moment);
    if (look !== null) looks.push(look);
  }
  return { actions, lookAgainAtMs: looks.length === 0 ? null : Math.min(...looks) };
}

function actionFor(schedule: Schedule, moment: Moment): ScheduleAction | null {
  const { nowMs, graceMs, noticeMs, place } = moment;
  const lateMs = nowMs - schedule.atMs;
  if (lateMs > graceMs) return { kind: 'miss', schedule, reason: 'late' };
  if (lateMs >= 0) {
    return schedule.place === place
      ? { kind: 'send', schedule }
      : { kind: 'miss', schedule, reason: 'other-place' };
  }
  const announced = schedule.announcedAtMs !== null;
  return !announced && noticeMs > 0 && -lateMs <= noticeMs ? { kind: 'announce', schedule } : null;
}

function nextLook(schedule: Schedule, { nowMs, noticeMs }: Moment): number | null {
  if (schedule.atMs <= nowMs) return null;
  const noticeAtMs = schedule.atMs - noticeMs;
  return schedule.announcedAtMs === null && noticeAtMs > nowMs ? noticeAtMs : schedule.atMs;
}

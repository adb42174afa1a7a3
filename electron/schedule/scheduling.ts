import type { Delivery } from '../../core/domain/delivery';
import type { ArticleId, DeliveryId } from '../../core/domain/ids';
import type { Settings } from '../../core/domain/settings';
import type { Schedule } from '../../core/schedule/schedule';
import { type AppText, fillText } from '../app-text';
import type { Db } from '../db/database';
import type { Deliveries } from '../deliveries/deliveries';
import type { Hold } from '../deliveries/enter';
import type { Clock } from '../deliveries/ports';
import { type Notice, type NoticeKind, createNotices } from '../notices/notices';
import type { Robot } from '../robot/robot';
import { getSchedule } from './schedule-queries';
import { createScheduler } from './scheduler';

const MINUTE_MS = 60_000;

/** What sending at a time is made of. */
export type SchedulingPorts = {
  db: Db;
  clock: Clock;
  deliveries: Deliveries;
  robot: Robot;
  /** Names where this data folder lives. */
  place: string;
  settings: () => Pick<Settings, 'graceMinutes' | 'noticeMinutes'>;
  text: () => AppText;
  /** A notice of the operating system. */
  showNotice: (heading: string, body: string) => void;
  /** Told what goes out next, in words; null when nothing waits. */
  showNext: (next: string | null) => void;
  onChange: (schedule: Schedule) => void;
  /** Marks articles that wait for their time, or takes the mark off. */
  markScheduled: (articles: readonly ArticleId[], scheduled: boolean) => void;
  onTrouble: (what: string, cause: unknown) => void;
};

/** Deliveries after which a person is told how a scheduled sending ended. */
const ENDS: Partial<Record<Delivery['state'], NoticeKind>> = {
  done: 'sent',
  failed: 'failed',
  stopped: 'needs-help',
  'awaiting-admin': 'needs-help',
};

/** Puts the scheduler, its notices and the tray together. */
export function createScheduling(ports: SchedulingPorts) {
  const { db, deliveries, text } = ports;
  const tell = createNotices({
    text,
    showSystem: ports.showNotice,
    robot: ports.robot,
    onTrouble: ports.onTrouble,
  });
  /** The last state that was told of a delivery, so that every change of it is told once. */
  const told = new Map<DeliveryId, Delivery['state']>();

  const scheduler = createScheduler({
    db,
    clock: ports.clock,
    place: ports.place,
    settings: () => ({
      graceMs: ports.settings().graceMinutes * MINUTE_MS,
      noticeMs: ports.settings().noticeMinutes * MINUTE_MS,
    }),
    deliveries: {
      obstacle: deliveries.obstacle,
      release: deliveries.release,
      launch: deliveries.launchReleased,
      cancel: (id) => void deliveries.cancel(id),
    },
    notify: ({ kind, schedule, ...rest }) => notify(kind, schedule, rest),
    onChange(schedule) {
      ports.onChange(schedule);
      const waits = schedule.state === 'waiting' || schedule.state === 'missed';
      const { articles } = deliveries.get(schedule.deliveryId);
      ports.markScheduled(
        articles.map(({ articleId }) => articleId),
        waits,
      );
      showNext();
    },
    onUnexpected: (error) => ports.onTrouble('scheduler', error),
  });

  function notify(
    kind: NoticeKind,
    { deliveryId, wall }: Schedule,
    more: Pick<Notice, 'reason' | 'url'>,
  ): void {
    const { title, accountName } = deliveries.get(deliveryId);
    tell({ kind, title, accountName, wall, ...more });
  }

  function showNext(): void {
    const [next] = scheduler.list().filter(({ state }) => state === 'waiting');
    if (next === undefined) return ports.showNext(null);
    const { title } = deliveries.get(next.deliveryId);
    const time = `${next.wall.date} ${next.wall.time}`;
    ports.showNext(fillText(text().trayNext, { time, title }));
  }

  return {
    ...scheduler,

    /** Begins to look and shows what comes next. */
    start(): void {
      showNext();
      scheduler.start();
    },

    /** Writes down when a delivery goes out, while it is being made. */
    holdUntil:
      (wall: Schedule['wall']): Hold =>
      (id) =>
        void scheduler.add(id, wall),

    /** Tells people how a scheduled sending ended, or that it needs them. */
    onDeliveryChange(delivery: Delivery): void {
      if (told.get(delivery.id) === delivery.state) return;
      told.set(delivery.id, delivery.state);
      const kind = ENDS[delivery.state];
      if (kind === undefined) return;
      const schedule = getSchedule(db, delivery.id);
      if (schedule?.state === 'sent') notify(kind, schedule, { url: delivery.url });
    },
  };
}

/** Sending at a time. */
export type Scheduling = ReturnType<typeof createScheduling>;

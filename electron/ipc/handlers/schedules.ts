import { AppFailure } from '../../../core/contract/errors';
import type { Audit } from '../../audit/audit';
import { aboutDelivery, noted } from '../../audit/noted';
import type { Deliveries } from '../../deliveries/deliveries';
import type { Robot } from '../../robot/robot';
import type { Scheduler } from '../../schedule/scheduler';
import type { CallHandlers } from '../dispatch';

type Names = Extract<keyof CallHandlers, `schedules.${string}` | `robot.${string}`>;

/** Calls about sending at a time and about the team's group robot. */
export function scheduleHandlers(ports: {
  scheduler: Scheduler;
  deliveries: Pick<Deliveries, 'get'>;
  audit: Pick<Audit, 'add'>;
  robot: Robot;
  /** What the robot says when it is tried out. */
  greeting: () => { heading: string; lines: readonly string[] };
}): Pick<CallHandlers, Names> {
  const { scheduler, robot, deliveries, audit } = ports;
  return {
    'schedules.list': () => scheduler.list(),
    'schedules.move': noted(
      audit,
      ({ id, wall }) => scheduler.move(id, wall),
      ({ id }, { wall }) =>
        aboutDelivery('schedule-moved', deliveries.get(id), {
          to: `${wall.date} ${wall.time} ${wall.zone}`,
        }),
    ),
    'schedules.sendNow': noted(
      audit,
      ({ id }) => scheduler.sendNow(id),
      ({ id }) => aboutDelivery('schedule-sent-now', deliveries.get(id)),
    ),
    'schedules.cancel': noted(
      audit,
      ({ id }) => scheduler.cancel(id),
      ({ id }) => aboutDelivery('delivery-cancelled', deliveries.get(id)),
    ),
    'robot.state': () => robot.state(),
    'robot.set': noted(
      audit,
      ({ webhook }) => {
        robot.set(webhook);
        return robot.state();
      },
      ({ webhook }) => ({
        action: webhook === null ? 'robot-removed' : 'robot-set',
        subject: '',
        detail: {},
      }),
    ),
    'robot.test': async () => {
      const { heading, lines } = ports.greeting();
      const error = await robot.say(heading, lines);
      if (error !== null) throw new AppFailure(error);
      return undefined;
    },
  };
}

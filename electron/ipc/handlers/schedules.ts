import { AppFailure } from '../../../core/contract/errors';
import type { Robot } from '../../robot/robot';
import type { Scheduler } from '../../schedule/scheduler';
import type { CallHandlers } from '../dispatch';

type Names = Extract<keyof CallHandlers, `schedules.${string}` | `robot.${string}`>;

/** Calls about sending at a time and about the team's group robot. */
export function scheduleHandlers(ports: {
  scheduler: Scheduler;
  robot: Robot;
  /** What the robot says when it is tried out. */
  greeting: () => { heading: string; lines: readonly string[] };
}): Pick<CallHandlers, Names> {
  const { scheduler, robot } = ports;
  return {
    'schedules.list': () => scheduler.list(),
    'schedules.move': ({ id, wall }) => scheduler.move(id, wall),
    'schedules.sendNow': ({ id }) => scheduler.sendNow(id),
    'schedules.cancel': ({ id }) => scheduler.cancel(id),
    'robot.state': () => robot.state(),
    'robot.set': ({ webhook }) => {
      robot.set(webhook);
      return robot.state();
    },
    'robot.test': async () => {
      const { heading, lines } = ports.greeting();
      const error = await robot.say(heading, lines);
      if (error !== null) throw new AppFailure(error);
      return undefined;
    },
  };
}

import { type DeliveryStepKind, deliveryStepKindSchema } from '../../core/domain/delivery';

/** Moments around a call: its intent is journaled; it was answered; the answer is journaled. */
export type Moment = 'before' | 'after-call' | 'after-journal';

/** A place in a delivery where a test may end the process. */
export type CheckpointPlace = {
  step: DeliveryStepKind;
  /** Which step of this kind, from 0. */
  ordinal: number;
  moment: Moment;
};

/** Called at every place; does nothing in normal use. */
export type Checkpoint = (place: CheckpointPlace) => void | Promise<void>;

/** The checkpoint of normal use. */
export const noCheckpoint: Checkpoint = () => undefined;

/** Writes a place as `GAOTAI_KILL_AT` takes it, such as `upload-image:1:after-call`. */
export function checkpointName(place: CheckpointPlace): string {
  return `${place.step}:${place.ordinal}:${place.moment}`;
}

/**
 * The checkpoint of fault tests: kills this process, without any clean-up, when it comes to `name`.
 * The caller sees to it that packaged builds never use it.
 * @throws Error if `name` is no place
 */
export function killAt(name: string): Checkpoint {
  const [step, ordinal, moment] = name.split(':');
  deliveryStepKindSchema.parse(step);
  if (
    !/^\d+$/.test(ordinal ?? '') ||
    !['before', 'after-call', 'after-journal'].includes(moment ?? '')
  ) {
    throw new Error(`not a place of a delivery: ${name}`);
  }
  return (place) => {
    if (checkpointName(place) === name) process.kill(process.pid, 'SIGKILL');
  };
}

/** The checkpoint that the environment asks for; packaged builds ignore it. */
export function checkpointFromEnvironment(
  environment: { GAOTAI_KILL_AT?: string | undefined },
  packaged: boolean,
): Checkpoint {
  const name = environment.GAOTAI_KILL_AT;
  return packaged || name === undefined || name === '' ? noCheckpoint : killAt(name);
}

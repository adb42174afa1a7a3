import type { Delivery, DeliveryStep, DeliveryStepKind } from '../../../core/domain/delivery';

/** A stage of a delivery as a person follows it: all pictures are one stage. */
export type Stage = {
  kind: DeliveryStepKind;
  state: 'waiting' | 'going' | 'stopped' | 'done' | 'left';
  done: number;
  total: number;
  /** How many were at WeChat already. */
  reused: number;
  /** What is being worked on now, e.g. the name of a picture. */
  label: string;
  /** More than one try was needed for the step that is being taken. */
  attempts: number;
  finishedAtMs: number | null;
};

const ORDER: readonly DeliveryStepKind[] = [
  'upload-image',
  'upload-cover',
  'inspect-draft',
  'create-draft',
  'update-draft',
  'verify-draft',
  'delete-old-draft',
  'manual',
  'publish',
  'await-publication',
  'mass-send',
  'await-mass',
];

/** Puts the steps of a delivery together to the stages that are shown. */
export function groupSteps(delivery: Delivery): Stage[] {
  const current = delivery.steps.find((step) => step.state !== 'done') ?? null;
  return ORDER.flatMap((kind) => {
    const steps = delivery.steps.filter((step) => step.kind === kind);
    return steps.length > 0 ? [stageOf(kind, steps, current, delivery.state)] : [];
  });
}

function stageOf(
  kind: DeliveryStepKind,
  steps: DeliveryStep[],
  current: DeliveryStep | null,
  delivery: Delivery['state'],
): Stage {
  const done = steps.filter((step) => step.state === 'done');
  const here = current?.kind === kind;
  const times = done.flatMap((step) => (step.finishedAtMs === null ? [] : [step.finishedAtMs]));
  return {
    kind,
    state: done.length === steps.length ? 'done' : unfinished(here, delivery),
    done: done.length,
    total: steps.length,
    reused: steps.filter((step) => step.reused).length,
    label: here ? current.label : '',
    attempts: here ? current.attempts : 0,
    finishedAtMs: done.length === steps.length && times.length > 0 ? Math.max(...times) : null,
  };
}

function unfinished(here: boolean, delivery: Delivery['state']): Stage['state'] {
  switch (delivery) {
    case 'running':
    case 'waiting':
    case 'awaiting-admin':
      return here ? 'going' : 'waiting';
    case 'held':
      return 'waiting';
    case 'stopped':
    case 'failed':
      return here ? 'stopped' : 'waiting';
    case 'cancelled':
    case 'done':
      return 'left';
  }
}

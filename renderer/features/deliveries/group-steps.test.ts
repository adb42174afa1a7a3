import { expect, test } from 'vitest';
import { aDelivery, aStep } from '../../test/examples';
import { groupSteps } from './group-steps';

const pictures = [
  aStep(0, { state: 'done', reused: true, finishedAtMs: 10 }),
  aStep(1, { state: 'done', finishedAtMs: 20 }),
  aStep(2, { state: 'intent', label: '天窗.jpg', attempts: 2 }),
];
const rest = [
  aStep(3, { kind: 'upload-cover' }),
  aStep(4, { kind: 'create-draft' }),
  aStep(5, { kind: 'publish' }),
];

test('all pictures are one stage, with how many are done', () => {
  const [stage, cover] = groupSteps(aDelivery(1, { steps: [...pictures, ...rest] }));
  expect(stage).toEqual({
    kind: 'upload-image',
    state: 'going',
    done: 2,
    total: 3,
    reused: 1,
    label: '天窗.jpg',
    attempts: 2,
    finishedAtMs: null,
  });
  expect(cover?.state).toBe('waiting');
});

test('a finished stage tells when its last step ended', () => {
  const steps = [...pictures.slice(0, 2), ...rest];
  const [stage] = groupSteps(aDelivery(1, { steps }));
  expect(stage).toMatchObject({ state: 'done', finishedAtMs: 20 });
});

test('a delivery that stopped shows where, one that was cancelled shows what was left out', () => {
  const steps = [...pictures, ...rest];
  const states = (state: 'stopped' | 'cancelled') =>
    groupSteps(aDelivery(1, { steps, state })).map((stage) => stage.state);
  expect(states('stopped')).toEqual(['stopped', 'waiting', 'waiting', 'waiting']);
  expect(states('cancelled')).toEqual(['left', 'left', 'left', 'left']);
});

test('stages that a delivery does not have are not shown', () => {
  expect(groupSteps(aDelivery(1, { steps: rest })).map((s) => s.kind)).toEqual([
    'upload-cover',
    'create-draft',
    'publish',
  ]);
});

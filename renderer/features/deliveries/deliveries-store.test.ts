import { expect, test } from 'vitest';
import { appError } from '../../../core/contract/errors';
import { fail, ok } from '../../../core/result';
import { createToastsStore } from '../../app/toasts-store';
import { aDelivery } from '../../test/examples';
import { createFakeClient } from '../../test/fake-client';
import { createDeliveriesStore, isOpen } from './deliveries-store';

function setUp() {
  const fake = createFakeClient({
    'deliveries.list': () => ok([aDelivery(1), aDelivery(2, { state: 'done' })]),
    'deliveries.cancel': () => ok(aDelivery(1, { state: 'cancelled' })),
  });
  const toasts = createToastsStore();
  const { getState } = createDeliveriesStore(fake.client, toasts);
  return { fake, toasts, state: getState };
}

test('the newest delivery is first, and news of main take its place', async () => {
  const { fake, state } = setUp();
  await state().load();
  expect(state().deliveries?.map((d) => d.createdAtMs)).toEqual([2, 1]);
  fake.emit('deliveries.changed', { delivery: aDelivery(3) });
  fake.emit('deliveries.changed', { delivery: aDelivery(1, { state: 'stopped' }) });
  expect(state().deliveries?.map((d) => [d.createdAtMs, d.state])).toEqual([
    [3, 'running'],
    [2, 'done'],
    [1, 'stopped'],
  ]);
});

test('a delivery that a person has to look at still counts as open', () => {
  expect(isOpen(aDelivery(1, { state: 'stopped' }))).toBe(true);
  expect(isOpen(aDelivery(1, { state: 'done' }))).toBe(false);
});

test('cancelling shows what came of it; a refusal is said', async () => {
  const { fake, state, toasts } = setUp();
  await state().load();
  const [, first] = state().deliveries ?? [];
  await state().cancel(first!.id);
  expect(state().deliveries?.at(-1)?.state).toBe('cancelled');
  fake.handlers['deliveries.cancel'] = () => fail(appError('delivery-not-cancellable'));
  await state().cancel(first!.id);
  expect(toasts.getState().toasts[0]?.error?.code).toBe('delivery-not-cancellable');
});

import { expect, test } from 'vitest';
import { ok } from '../../../core/result';
import { createToastsStore } from '../../app/toasts-store';
import { aDelivery } from '../../test/examples';
import { createFakeClient } from '../../test/fake-client';
import { createDeliveriesStore } from './deliveries-store';
import { endedDelivery } from './ended-delivery';

test('a delivery is waited for until it has ended or asks', async () => {
  const fake = createFakeClient({
    'deliveries.list': () => ok([aDelivery(1), aDelivery(2, { state: 'failed' })]),
  });
  const store = createDeliveriesStore(fake.client, createToastsStore());
  await store.getState().load();
  expect((await endedDelivery(store, aDelivery(2).id)).state).toBe('failed');

  const ended = endedDelivery(store, aDelivery(1).id);
  fake.emit('deliveries.changed', { delivery: aDelivery(1, { state: 'waiting' }) });
  fake.emit('deliveries.changed', { delivery: aDelivery(1, { state: 'stopped' }) });
  expect((await ended).state).toBe('stopped');
});

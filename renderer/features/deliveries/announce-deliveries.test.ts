import { settingsSchema } from '../../../core/domain/settings';
import { expect, test } from 'vitest';
import { appError } from '../../../core/contract/errors';
import { ok } from '../../../core/result';
import { createToastsStore } from '../../app/toasts-store';
import { createWindowStore } from '../../app/window-store';
import { aDelivery } from '../../test/examples';
import { createFakeClient } from '../../test/fake-client';
import { announceDeliveries } from './announce-deliveries';
import { createDeliveriesStore } from './deliveries-store';

async function setUp() {
  const fake = createFakeClient({
    'deliveries.list': () => ok([aDelivery(1), aDelivery(2, { state: 'done' })]),
  });
  const toasts = createToastsStore();
  const deliveries = createDeliveriesStore(fake.client, toasts);
  const window = createWindowStore(fake.client, toasts, {
    version: '1',
    platform: 'linux',
    dataFolder: '/data',
    settings: settingsSchema.parse({}),
    storeState: 'ready',
  });
  announceDeliveries({ deliveries, toasts, window });
  await deliveries.getState().load();
  const change = (delivery: ReturnType<typeof aDelivery>) =>
    fake.emit('deliveries.changed', { delivery });
  return { change, window, said: () => toasts.getState().toasts };
}

test('the end of a delivery in the background is said, once', async () => {
  const { change, said } = await setUp();
  expect(said()).toEqual([]);
  change(aDelivery(1, { state: 'done' }));
  change(aDelivery(1, { state: 'done' }));
  expect(said().map((toast) => toast.message?.key)).toEqual(['deliveries:toastDoneOf.publish']);
});

test('a delivery that stopped says why and leads to its page', async () => {
  const { change, said, window } = await setUp();
  const stopped = aDelivery(1, { state: 'stopped', error: appError('wechat-unreachable') });
  change(stopped);
  expect(said()[0]?.error?.code).toBe('wechat-unreachable');
  said()[0]?.action?.run();
  expect(window.getState().sending).toEqual({ kind: 'watch', deliveryId: stopped.id });
});

test('a delivery that needs a person says so', async () => {
  const { change, said } = await setUp();
  change(aDelivery(1, { state: 'awaiting-admin' }));
  change(aDelivery(1, { state: 'stopped', question: { kind: 'draft-gone' } }));
  const keys = said().map((toast) => toast.message?.key);
  expect(keys).toEqual(['deliveries:toastAdmin', 'deliveries:toastAsks']);
});

test('whoever watches it needs no message', async () => {
  const { change, said, window } = await setUp();
  window.getState().setSending({ kind: 'watch', deliveryId: aDelivery(1).id });
  change(aDelivery(1, { state: 'done' }));
  expect(said()).toEqual([]);
});

import { createStore } from 'zustand/vanilla';
import type { CallInput } from '../../../core/contract/calls';
import type { AppError } from '../../../core/contract/errors';
import { type Delivery, OPEN_STATES } from '../../../core/domain/delivery';
import type { DeliveryId } from '../../../core/domain/ids';
import type { Result } from '../../../core/result';
import type { ToastsStore } from '../../app/toasts-store';
import type { Client } from '../../ipc';

export type DeliveriesState = {
  /** Every delivery, the newest first; null until the first answer. */
  deliveries: Delivery[] | null;
  error: AppError | null;
  load: () => Promise<void>;
  start: (request: CallInput<'deliveries.start'>) => Promise<Result<Delivery>>;
  cancel: (id: DeliveryId) => Promise<void>;
  resume: (id: DeliveryId) => Promise<void>;
  openPublished: (id: DeliveryId) => Promise<void>;
  copyLink: (id: DeliveryId) => Promise<void>;
};

/** Whether a delivery is still on its way, by itself or after a person has looked. */
export function isOpen(delivery: Delivery): boolean {
  return OPEN_STATES.some((state) => state === delivery.state);
}

/** Puts the newest state of one delivery into the list. */
export function withDelivery(deliveries: Delivery[], changed: Delivery): Delivery[] {
  const others = deliveries.filter((d) => d.id !== changed.id);
  return [...others, changed].sort((a, b) => b.createdAtMs - a.createdAtMs);
}

/** The deliveries of this machine. */
export function createDeliveriesStore(client: Client, toasts: ToastsStore) {
  const store = createStore<DeliveriesState>()((set, get) => {
    const take = (changed: Delivery) =>
      set({ deliveries: withDelivery(get().deliveries ?? [], changed) });
    async function change(answer: Promise<Result<Delivery>>, doing: string) {
      const result = await answer;
      if (result.ok) take(result.value);
      else toasts.getState().sayError(result.error, { key: doing });
    }
    return {
      deliveries: null,
      error: null,
      async load() {
        const answer = await client.call('deliveries.list', undefined);
        if (!answer.ok) return set({ error: answer.error });
        const deliveries = answer.value.toSorted((a, b) => b.createdAtMs - a.createdAtMs);
        set({ deliveries, error: null });
      },
      async start(request) {
        const answer = await client.call('deliveries.start', request);
        if (answer.ok) take(answer.value);
        return answer;
      },
      cancel: (id) => change(client.call('deliveries.cancel', { id }), 'deliveries:cancelFailed'),
      resume: (id) => change(client.call('deliveries.resume', { id }), 'deliveries:resumeFailed'),
      async openPublished(id) {
        const answer = await client.call('deliveries.openPublished', { id });
        if (!answer.ok) toasts.getState().sayError(answer.error, { key: 'deliveries:openFailed' });
      },
      async copyLink(id) {
        const answer = await client.call('deliveries.copyLink', { id });
        if (answer.ok) toasts.getState().say({ key: 'deliveries:linkCopied' });
        else toasts.getState().sayError(answer.error, { key: 'deliveries:copyFailed' });
      },
    };
  });
  client.on('deliveries.changed', ({ delivery }) => {
    const { deliveries } = store.getState();
    store.setState({ deliveries: withDelivery(deliveries ?? [], delivery) });
  });
  return store;
}

export type DeliveriesStore = ReturnType<typeof createDeliveriesStore>;

import { createStore } from 'zustand/vanilla';
import type { CallInput } from '../../../core/contract/calls';
import type { AppError } from '../../../core/contract/errors';
import { type Delivery, type DeliveryProgress, OPEN_STATES } from '../../../core/domain/delivery';
import type { DeliveryId } from '../../../core/domain/ids';
import type { DeliveryAnswer } from '../../../core/domain/question';
import type { Result } from '../../../core/result';
import type { ToastsStore } from '../../app/toasts-store';
import type { Client } from '../../ipc';

export type DeliveriesState = {
  /** Every delivery, the newest first; null until the first answer. */
  deliveries: Delivery[] | null;
  error: AppError | null;
  /** How the pictures of deliveries under way get on. */
  progress: ReadonlyMap<DeliveryId, DeliveryProgress>;
  load: () => Promise<void>;
  start: (request: CallInput<'deliveries.start'>) => Promise<Result<Delivery>>;
  cancel: (id: DeliveryId) => Promise<void>;
  resume: (id: DeliveryId) => Promise<void>;
  answer: (id: DeliveryId, answer: DeliveryAnswer) => Promise<void>;
  tick: (id: DeliveryId, ordinal: number) => Promise<void>;
  withdraw: (request: CallInput<'deliveries.withdraw'>) => Promise<Result<Delivery>>;
  setComments: (request: CallInput<'deliveries.setComments'>) => Promise<void>;
  findLinks: (id: DeliveryId) => Promise<void>;
  openPublished: (id: DeliveryId, article?: number) => Promise<void>;
  copyLink: (id: DeliveryId, article?: number) => Promise<void>;
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
      progress: new Map(),
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
      answer: (id, answer) =>
        change(client.call('deliveries.answer', { id, answer }), 'deliveries:answerFailed'),
      tick: (id, ordinal) =>
        change(client.call('deliveries.tick', { id, ordinal }), 'deliveries:answerFailed'),
      async withdraw(request) {
        const answer = await client.call('deliveries.withdraw', request);
        if (answer.ok) take(answer.value);
        return answer;
      },
      setComments: (request) =>
        change(client.call('deliveries.setComments', request), 'deliveries:commentsFailed'),
      findLinks: (id) =>
        change(client.call('deliveries.findLinks', { id }), 'deliveries:linksFailed'),
      async openPublished(id, article = 0) {
        const answer = await client.call('deliveries.openPublished', { id, article });
        if (!answer.ok) toasts.getState().sayError(answer.error, { key: 'deliveries:openFailed' });
      },
      async copyLink(id, article = 0) {
        const answer = await client.call('deliveries.copyLink', { id, article });
        if (answer.ok) toasts.getState().say({ key: 'deliveries:linkCopied' });
        else toasts.getState().sayError(answer.error, { key: 'deliveries:copyFailed' });
      },
    };
  });
  client.on('deliveries.progress', (progress) => {
    store.setState((state) => ({ progress: new Map(state.progress).set(progress.id, progress) }));
  });
  client.on('deliveries.changed', ({ delivery }) => {
    const { deliveries } = store.getState();
    store.setState({ deliveries: withDelivery(deliveries ?? [], delivery) });
  });
  return store;
}

export type DeliveriesStore = ReturnType<typeof createDeliveriesStore>;

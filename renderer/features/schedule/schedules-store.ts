import { createStore } from 'zustand/vanilla';
import type { DeliveryId } from '../../../core/domain/ids';
import type { Result } from '../../../core/result';
import type { Schedule } from '../../../core/schedule/schedule';
import type { WallTime } from '../../../core/schedule/wall-time';
import type { ToastsStore } from '../../app/toasts-store';
import type { Client } from '../../ipc';

export type SchedulesState = {
  /** Those that wait or ask, the earliest first; null until the first answer. */
  schedules: Schedule[] | null;
  load: () => Promise<void>;
  /** Answers whether it was moved. */
  move: (id: DeliveryId, wall: WallTime) => Promise<boolean>;
  sendNow: (id: DeliveryId) => Promise<void>;
  cancel: (id: DeliveryId) => Promise<void>;
};

const isOpen = ({ state }: Schedule) => state === 'waiting' || state === 'missed';

function withSchedule(schedules: Schedule[], changed: Schedule): Schedule[] {
  const others = schedules.filter(({ deliveryId }) => deliveryId !== changed.deliveryId);
  return [...others, ...(isOpen(changed) ? [changed] : [])].sort((a, b) => a.atMs - b.atMs);
}

/** What goes out at a time, and what has missed it. */
export function createSchedulesStore(client: Client, toasts: ToastsStore) {
  const store = createStore<SchedulesState>()((set, get) => {
    const take = (changed: Schedule) =>
      set({ schedules: withSchedule(get().schedules ?? [], changed) });
    async function change(answer: Promise<Result<Schedule>>, doing: string): Promise<boolean> {
      const result = await answer;
      if (result.ok) take(result.value);
      else toasts.getState().sayError(result.error, { key: doing });
      return result.ok;
    }
    return {
      schedules: null,
      async load() {
        const answer = await client.call('schedules.list', undefined);
        if (answer.ok) set({ schedules: answer.value });
        else toasts.getState().sayError(answer.error, { key: 'schedule:loadFailed' });
      },
      move: (id, wall) =>
        change(client.call('schedules.move', { id, wall }), 'schedule:moveFailed'),
      async sendNow(id) {
        await change(client.call('schedules.sendNow', { id }), 'schedule:sendFailed');
      },
      async cancel(id) {
        await change(client.call('schedules.cancel', { id }), 'schedule:cancelFailed');
      },
    };
  });
  client.on('schedules.changed', ({ schedule }) => {
    store.setState(({ schedules }) => ({ schedules: withSchedule(schedules ?? [], schedule) }));
  });
  return store;
}

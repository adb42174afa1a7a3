import type { Delivery, DeliveryState } from '../../../core/domain/delivery';
import type { DeliveryId } from '../../../core/domain/ids';
import type { DeliveriesStore } from './deliveries-store';

const ON_ITS_WAY: readonly DeliveryState[] = ['running', 'waiting', 'awaiting-admin', 'held'];

/** Waits until a delivery has ended or needs a person. */
export function endedDelivery(store: DeliveriesStore, id: DeliveryId): Promise<Delivery> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const delivery = store.getState().deliveries?.find((other) => other.id === id);
      if (!delivery || ON_ITS_WAY.includes(delivery.state)) return false;
      resolve(delivery);
      return true;
    };
    if (look()) return;
    const stop = store.subscribe(() => {
      if (look()) stop();
    });
  });
}

import type { Delivery } from '../../../core/domain/delivery';
import type { ToastsStore } from '../../app/toasts-store';
import type { WindowStore } from '../../app/window-store';
import type { DeliveriesStore } from './deliveries-store';

type Stores = { deliveries: DeliveriesStore; toasts: ToastsStore; window: WindowStore };

/**
 * Says how a delivery ended, or that it waits for somebody, unless it is being watched right now.
 * What had ended before the window opened is not said again.
 */
export function announceDeliveries({ deliveries, toasts, window }: Stores): void {
  deliveries.subscribe((now, before) => {
    if (!before.deliveries || !now.deliveries) return;
    for (const delivery of now.deliveries) {
      const earlier = before.deliveries.find((d) => d.id === delivery.id);
      if (earlier && earlier.state !== delivery.state && !isWatched(delivery)) say(delivery);
    }
  });

  function isWatched(delivery: Delivery): boolean {
    const { sending } = window.getState();
    return sending?.kind === 'watch' && sending.deliveryId === delivery.id;
  }

  function say(delivery: Delivery): void {
    const { title, accountName: account, error, question, state, way } = delivery;
    const values = { title, account };
    const watch = {
      label: { key: 'deliveries:details' },
      run: () => window.getState().setSending({ kind: 'watch', deliveryId: delivery.id }),
    };
    const { say: tell, sayError } = toasts.getState();
    if (state === 'done') tell({ key: `deliveries:toastDoneOf.${way.kind}`, values }, watch);
    if (state === 'awaiting-admin') tell({ key: 'deliveries:toastAdmin', values }, watch);
    if (state === 'stopped' && question) tell({ key: 'deliveries:toastAsks', values }, watch);
    else if ((state === 'stopped' || state === 'failed') && error) {
      sayError(error, { key: 'deliveries:toastStopped', values }, watch);
    }
  }
}

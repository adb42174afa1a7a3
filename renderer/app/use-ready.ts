import { useEffect } from 'react';
import { useClient } from '../ipc';
import { useStores } from './stores';

/**
 * Says that the window can be used: the list is there, and the paper can be written on. Main starts
 * its background work then; `<html>` carries it for whoever drives the window.
 */
export function useReady(ready: boolean): void {
  const client = useClient();
  const { window } = useStores();
  useEffect(() => {
    if (!ready || window.getState().usable) return;
    window.setState({ usable: true });
    document.documentElement.dataset['ready'] = 'true';
    void client.call('app.ready', undefined);
  }, [ready, client, window]);
}

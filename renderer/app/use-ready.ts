import { useEffect } from 'react';
import { useClient } from '../ipc';

/**
 * Says that the window can be used: the list is there, and the paper can be written on. Main starts
 * its background work then; `<html>` carries it for whoever drives the window.
 */
export function useReady(ready: boolean): void {
  const client = useClient();
  useEffect(() => {
    if (!ready) return;
    document.documentElement.dataset['ready'] = 'true';
    void client.call('app.ready', undefined);
  }, [ready, client]);
}

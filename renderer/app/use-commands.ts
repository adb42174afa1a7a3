import { useEffect } from 'react';
import { useClient } from '../ipc';
import { COMMANDS, matchesKeys, runCommand } from './commands';
import { useStores } from './stores';

/** Listens to the menu and to the keys. What a part of the window has taken for itself is left alone. */
export function useCommands(): void {
  const client = useClient();
  const stores = useStores();
  useEffect(
    () => client.on('menu.command', ({ command }) => runCommand(stores, command)),
    [client, stores],
  );
  useEffect(() => {
    const mac = stores.window.getState().info.platform === 'darwin';
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = COMMANDS.find((c) => matchesKeys(event, c.keys, mac));
      if (!command) return;
      // Taken here, so that the menu's own accelerator does not do it a second time.
      event.preventDefault();
      // While something is asked or being sent, the window behind it stays as it is.
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      runCommand(stores, command.id);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [stores]);
}

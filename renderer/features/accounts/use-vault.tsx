import { type ReactNode, useState } from 'react';
import { useAccounts, useStores } from '../../app/stores';
import { VaultDialog } from './vault-dialog';

type Asked = { answer: (open: boolean) => void };

/** Makes sure that secrets can be read and stored; asks for the passphrase where it takes one. */
export function useVault(): { ensureOpen: () => Promise<boolean>; vaultDialog: ReactNode } {
  const store = useStores().accounts;
  const state = useAccounts((s) => s.vault?.state ?? 'ready');
  const [asked, setAsked] = useState<Asked | null>(null);

  const ensureOpen = async () => {
    if ((store.getState().vault?.state ?? 'ready') === 'ready') return true;
    return new Promise<boolean>((answer) => setAsked({ answer }));
  };
  const finish = (open: boolean) => {
    asked?.answer(open);
    setAsked(null);
  };
  return {
    ensureOpen,
    vaultDialog: asked && <VaultDialog state={state} onDone={finish} />,
  };
}

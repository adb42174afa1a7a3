import type { Accounts } from '../../accounts/accounts';
import type { Vault } from '../../accounts/vault';
import type { CallHandlers } from '../dispatch';

type Names =
  | 'accounts.list'
  | 'accounts.create'
  | 'accounts.update'
  | 'accounts.remove'
  | 'accounts.test'
  | 'vault.status'
  | 'vault.unlock';

/** Calls about accounts and the vault that seals their secrets. */
export function accountHandlers(ports: {
  accounts: Accounts;
  vault: Vault;
  /** Told when the vault was opened: accounts that were locked can be used now. */
  onUnlocked: () => void;
}): Pick<CallHandlers, Names> {
  const { accounts, vault } = ports;
  return {
    'accounts.list': () => accounts.list(),
    'accounts.create': (input) => accounts.create(input),
    'accounts.update': (change) => accounts.update(change),
    'accounts.remove': ({ id }) => {
      accounts.remove(id);
      return undefined;
    },
    'accounts.test': ({ id }) => accounts.test(id),
    'vault.status': () => vault.status(),
    'vault.unlock': async ({ passphrase }) => {
      const status = await vault.unlock(passphrase);
      ports.onUnlocked();
      return status;
    },
  };
}

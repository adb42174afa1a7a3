import type { Accounts } from '../../accounts/accounts';
import type { Vault } from '../../accounts/vault';
import type { Audit } from '../../audit/audit';
import { aboutAccount, noted } from '../../audit/noted';
import type { CallHandlers } from '../dispatch';

type Names =
  | 'accounts.list'
  | 'accounts.create'
  | 'accounts.update'
  | 'accounts.remove'
  | 'accounts.test'
  | 'vault.status'
  | 'vault.unlock'
  | 'vault.choose'
  | 'vault.lock';

/** Calls about accounts and the vault that seals their secrets. */
export function accountHandlers(ports: {
  accounts: Accounts;
  vault: Vault;
  audit: Audit;
  /** Told when the vault was opened: accounts that were locked can be used now. */
  onUnlocked: () => void;
  /** Told when the vault was locked, or can be from now on. */
  onLock: () => void;
}): Pick<CallHandlers, Names> {
  const { accounts, vault, audit } = ports;
  return {
    'accounts.list': () => accounts.list(),
    'accounts.create': noted(
      audit,
      (input) => accounts.create(input),
      (_, account) => aboutAccount('account-added', account),
    ),
    'accounts.update': noted(
      audit,
      (change) => accounts.update(change),
      ({ appSecret }, account) =>
        aboutAccount(appSecret === undefined ? 'account-changed' : 'secret-replaced', account),
    ),
    'accounts.remove': ({ id }) => {
      const account = accounts.get(id);
      accounts.remove(id);
      if (account) audit.add(aboutAccount('account-removed', account));
      return undefined;
    },
    'accounts.test': ({ id }) => accounts.test(id),
    'vault.status': () => vault.status(),
    'vault.choose': async ({ passphrase }) => {
      const status = await vault.choose(passphrase);
      ports.onLock();
      return status;
    },
    'vault.lock': () => {
      const status = vault.lock();
      audit.add({ action: 'secrets-locked', subject: '', detail: { by: 'person' } });
      ports.onLock();
      return status;
    },
    'vault.unlock': async ({ passphrase }) => {
      const status = await vault.unlock(passphrase);
      audit.add({ action: 'secrets-unlocked', subject: '', detail: {} });
      ports.onUnlocked();
      return status;
    },
  };
}

import { createStore } from 'zustand/vanilla';
import type { AccountTest } from '../../../core/contract/calls/accounts';
import type { CallInput } from '../../../core/contract/calls';
import type { AppError } from '../../../core/contract/errors';
import type { Account, VaultStatus } from '../../../core/domain/account';
import type { AccountId } from '../../../core/domain/ids';
import type { Result } from '../../../core/result';
import type { ToastsStore } from '../../app/toasts-store';
import type { Client } from '../../ipc';

export type AccountTestState =
  | { kind: 'running' }
  | { kind: 'done'; test: AccountTest }
  | { kind: 'failed'; error: AppError };

export type AccountsState = {
  accounts: Account[] | null;
  error: AppError | null;
  vault: VaultStatus | null;
  tests: ReadonlyMap<AccountId, AccountTestState>;
  load: () => Promise<void>;
  create: (input: CallInput<'accounts.create'>) => Promise<Result<Account>>;
  update: (input: CallInput<'accounts.update'>) => Promise<Result<Account>>;
  remove: (id: AccountId) => Promise<void>;
  test: (id: AccountId) => Promise<void>;
  /** Chooses the passphrase, or unlocks with it. */
  unlock: (passphrase: string) => Promise<Result<VaultStatus>>;
  /** Sets a passphrase where the system's key store seals. */
  choose: (passphrase: string) => Promise<Result<VaultStatus>>;
  lock: () => Promise<void>;
};

/** The Official Accounts of this machine, and the vault that keeps their secrets. */
export function createAccountsStore(client: Client, toasts: ToastsStore) {
  const store = createStore<AccountsState>()((set, get) => {
    const note = (id: AccountId, state: AccountTestState | null) => {
      const tests = new Map(get().tests);
      if (state) tests.set(id, state);
      else tests.delete(id);
      set({ tests });
    };
    async function load() {
      const [accounts, vault] = await Promise.all([
        client.call('accounts.list', undefined),
        client.call('vault.status', undefined),
      ]);
      if (accounts.ok) set({ accounts: accounts.value, error: null });
      else set({ error: accounts.error });
      if (vault.ok) set({ vault: vault.value });
    }
    return {
      accounts: null,
      error: null,
      vault: null,
      tests: new Map(),
      load,
      async create(input) {
        const answer = await client.call('accounts.create', input);
        if (answer.ok) await load();
        return answer;
      },
      async update(input) {
        const answer = await client.call('accounts.update', input);
        if (answer.ok) {
          note(answer.value.id, null);
          await load();
        }
        return answer;
      },
      async remove(id) {
        const answer = await client.call('accounts.remove', { id });
        if (!answer.ok) {
          toasts.getState().sayError(answer.error, { key: 'accounts:removeFailed' });
          return;
        }
        note(id, null);
        await load();
        toasts.getState().say({ key: 'accounts:removed' });
      },
      async test(id) {
        note(id, { kind: 'running' });
        const answer = await client.call('accounts.test', { id });
        note(
          id,
          answer.ok
            ? { kind: 'done', test: answer.value }
            : { kind: 'failed', error: answer.error },
        );
      },
      async choose(passphrase) {
        const answer = await client.call('vault.choose', { passphrase });
        if (answer.ok) await load();
        return answer;
      },
      async lock() {
        const answer = await client.call('vault.lock', undefined);
        if (answer.ok) await load();
        else toasts.getState().sayError(answer.error, { key: 'accounts:lock.failed' });
      },
      async unlock(passphrase) {
        const answer = await client.call('vault.unlock', { passphrase });
        if (answer.ok) await load();
        return answer;
      },
    };
  });
  client.on('accounts.changed', () => void store.getState().load());
  return store;
}

export type AccountsStore = ReturnType<typeof createAccountsStore>;

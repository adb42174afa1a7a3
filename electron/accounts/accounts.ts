import { randomUUID } from 'node:crypto';
import type { AccountTest } from '../../core/contract/calls';
import { type AppError, AppFailure, appError } from '../../core/contract/errors';
import type { Account, AccountInput, AccountKind } from '../../core/domain/account';
import { type AccountId, accountIdSchema } from '../../core/domain/ids';
import { type Result, fail, ok } from '../../core/result';
import type { Db } from '../db/database';
import { createBudget } from '../wechat/budget';
import { type WechatClient, createWechatClient } from '../wechat/client';
import type { Credentials } from '../wechat/credentials';
import type { WechatFailure } from '../wechat/failure';
import type { Transport } from '../wechat/http';
import {
  type AccountRow,
  deleteAccountRow,
  getAccountRow,
  insertAccountRow,
  listAccountRows,
  updateAccountRow,
} from './account-queries';
import { testAccount } from './test-account';
import type { Vault } from './vault';

/** What the accounts are made of. */
export type AccountPorts = {
  db: Db;
  vault: Vault;
  transport: Transport;
  /** The server of the practice account; its secret is new at every start and never stored. */
  sandbox: { ready(): Promise<Credentials>; current(): Credentials | null };
  now: () => number;
  delay: (ms: number) => Promise<void>;
  /** Whether an account has a delivery on its way, so that it must stay. */
  isSending: (id: AccountId) => boolean;
  onChange: () => void;
};

/** A change of an account as the contract describes it. */
export type AccountChange = {
  id: AccountId;
  name: string;
  kind: AccountKind;
  apiAddress: string;
  appSecret?: string | undefined;
};

/** The accounts of this machine and their clients. Failures are thrown as `AppFailure`. */
export function createAccounts(ports: AccountPorts) {
  const { db, vault } = ports;
  const clients = new Map<AccountId, WechatClient>();

  function secretState(row: AccountRow): Account['secret'] {
    if (row.sandbox) return 'held';
    if (row.sealedSecret === null) return 'missing';
    const secret = vault.unseal(contextOf(row.id), row.sealedSecret);
    if (secret.ok) return 'held';
    return secret.error.code === 'vault-locked' ? 'locked' : 'missing';
  }

  function toAccount(row: AccountRow): Account {
    const { id, name, kind, appId, sandbox, createdAtMs } = row;
    // The practice server may listen elsewhere at every start.
    const running = sandbox ? ports.sandbox.current() : null;
    const apiAddress = running?.address ?? row.apiAddress;
    return { id, name, kind, appId, apiAddress, sandbox, secret: secretState(row), createdAtMs };
  }

  function existing(id: AccountId): AccountRow {
    const row = getAccountRow(db, id);
    if (row === null) throw new AppFailure(appError('not-found'));
    return row;
  }

  async function credentials(id: AccountId): Promise<Result<Credentials, WechatFailure>> {
    const row = getAccountRow(db, id);
    if (row === null) return fail(noSecret(appError('not-found')));
    if (row.sandbox) return ok(await ports.sandbox.ready());
    if (row.sealedSecret === null) return fail(noSecret(appError('secret-missing')));
    const secret = vault.unseal(contextOf(id), row.sealedSecret);
    if (!secret.ok) return fail(noSecret(secret.error));
    return ok({ address: row.apiAddress, appId: row.appId, appSecret: secret.value });
  }

  /** The one client of an account, with its token and its budget. */
  function clientOf(id: AccountId): WechatClient {
    const known = clients.get(id);
    if (known) return known;
    const client = createWechatClient({
      credentials: () => credentials(id),
      transport: ports.transport,
      budget: createBudget(db, id, ports.now),
      now: ports.now,
      delay: ports.delay,
    });
    clients.set(id, client);
    return client;
  }

  function add(row: AccountRow): Account {
    insertAccountRow(db, row);
    ports.onChange();
    return toAccount(row);
  }

  return {
    clientOf,
    list: (): Account[] => listAccountRows(db).map(toAccount),

    get(id: AccountId): Account | null {
      const row = getAccountRow(db, id);
      return row === null ? null : toAccount(row);
    },

    create(input: AccountInput): Account {
      const id = accountIdSchema.parse(randomUUID());
      const { name, kind, appId, apiAddress } = input;
      const sealedSecret = vault.seal(contextOf(id), input.appSecret);
      const createdAtMs = ports.now();
      return add({ id, name, kind, appId, apiAddress, sandbox: false, sealedSecret, createdAtMs });
    },

    /** The practice account of a first run; the same one when it is there already. */
    async createSandbox(name: string, kind: AccountKind): Promise<Account> {
      const { address, appId } = await ports.sandbox.ready();
      const found = listAccountRows(db).find((row) => row.sandbox);
      if (found) return toAccount(found);
      return add({
        id: accountIdSchema.parse(randomUUID()),
        name,
        kind,
        appId,
        apiAddress: address,
        sandbox: true,
        sealedSecret: null,
        createdAtMs: ports.now(),
      });
    },

    update(change: AccountChange): Account {
      const before = existing(change.id);
      if (before.sandbox && change.appSecret !== undefined) {
        throw new AppFailure(appError('not-allowed'));
      }
      // Address and kind of the practice account are its server's.
      const after: AccountRow = before.sandbox
        ? { ...before, name: change.name }
        : {
            ...before,
            name: change.name,
            kind: change.kind,
            apiAddress: change.apiAddress,
            sealedSecret:
              change.appSecret === undefined
                ? before.sealedSecret
                : vault.seal(contextOf(change.id), change.appSecret),
          };
      updateAccountRow(db, after);
      // The next call signs in anew, at the new address or with the new secret.
      if (after.apiAddress !== before.apiAddress || change.appSecret !== undefined) {
        clients.delete(change.id);
      }
      ports.onChange();
      return toAccount(after);
    },

    remove(id: AccountId): void {
      if (ports.isSending(id)) throw new AppFailure(appError('delivery-in-progress'));
      if (deleteAccountRow(db, id) === 0) throw new AppFailure(appError('not-found'));
      clients.delete(id);
      ports.onChange();
    },

    async test(id: AccountId): Promise<AccountTest> {
      existing(id);
      const usable = await credentials(id);
      if (!usable.ok && usable.error.kind === 'secret') throw new AppFailure(usable.error.error);
      // A client of its own: a token that is still held would hide that a secret was revoked.
      const client = createWechatClient({
        credentials: () => credentials(id),
        transport: ports.transport,
        budget: createBudget(db, id, ports.now),
        now: ports.now,
        delay: ports.delay,
      });
      return testAccount(client);
    },
  };
}

/** The accounts of this machine. */
export type Accounts = ReturnType<typeof createAccounts>;

function contextOf(id: AccountId): string {
  return `account:${id}`;
}

function noSecret(error: AppError): WechatFailure {
  return { kind: 'secret', effect: 'none', error };
}

import { randomUUID } from 'node:crypto';
import type { AccountTest } from '../../core/contract/calls/accounts';
import { type AppError, AppFailure, appError } from '../../core/contract/errors';
import type { Account, AccountInput, AccountKind, ProxyInput } from '../../core/domain/account';
import { type AccountId, accountIdSchema } from '../../core/domain/ids';
import { type Result, fail, ok } from '../../core/result';
import type { Db } from '../db/database';
import { createBudget } from '../wechat/budget';
import { type WechatClient, createWechatClient } from '../wechat/client';
import type { Credentials } from '../wechat/credentials';
import type { WechatFailure } from '../wechat/failure';
import type { Transport } from '../wechat/http';
import type { ProxyServer } from '../wechat/proxy';
import {
  type AccountRow,
  deleteAccountRow,
  getAccountRow,
  insertAccountRow,
  listAccountRows,
  updateAccountRow,
} from './account-queries';
import { abilitiesOf, testAccount } from './test-account';
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
  proxy: ProxyInput | null;
  externalLinks: boolean;
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
    const { id, name, kind, appId, sandbox, abilities, externalLinks, createdAtMs } = row;
    // The practice server may listen elsewhere at every start.
    const running = sandbox ? ports.sandbox.current() : null;
    const apiAddress = running?.address ?? row.apiAddress;
    const proxy = row.proxy && {
      address: row.proxy.address,
      user: row.proxy.user,
      hasPassword: row.proxy.sealedPassword !== null,
    };
    const secret = secretState(row);
    return {
      id,
      name,
      kind,
      appId,
      apiAddress,
      sandbox,
      secret,
      abilities,
      proxy,
      externalLinks,
      createdAtMs,
    };
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
    const proxy = proxyOf(row);
    if (!proxy.ok) return proxy;
    return ok({
      address: row.apiAddress,
      appId: row.appId,
      appSecret: secret.value,
      proxy: proxy.value ?? undefined,
    });
  }

  function proxyOf(row: AccountRow): Result<ProxyServer | null, WechatFailure> {
    if (row.proxy === null) return ok(null);
    const { address, user, sealedPassword } = row.proxy;
    if (sealedPassword === null) return ok({ address, user, password: '' });
    const password = vault.unseal(proxyContextOf(row.id), sealedPassword);
    return password.ok
      ? ok({ address, user, password: password.value })
      : fail(noSecret(password.error));
  }

  /** The proxy as it is stored; a password that is not given stays as it was. */
  function sealedProxy(id: AccountId, input: ProxyInput | null, before: AccountRow['proxy']) {
    if (input === null) return null;
    const { address, user, password } = input;
    if (password === undefined) {
      return { address, user, sealedPassword: before?.sealedPassword ?? null };
    }
    const sealedPassword = password === '' ? null : vault.seal(proxyContextOf(id), password);
    return { address, user, sealedPassword };
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
      const { name, kind, appId, apiAddress, externalLinks } = input;
      const sealedSecret = vault.seal(contextOf(id), input.appSecret);
      const createdAtMs = ports.now();
      const proxy = sealedProxy(id, input.proxy, null);
      const abilities = null;
      const sandbox = false;
      return add({
        id,
        name,
        kind,
        appId,
        apiAddress,
        sandbox,
        sealedSecret,
        createdAtMs,
        abilities,
        proxy,
        externalLinks,
      });
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
        abilities: null,
        proxy: null,
        externalLinks: false,
      });
    },

    update(change: AccountChange): Account {
      const before = existing(change.id);
      if (before.sandbox && change.appSecret !== undefined) {
        throw new AppFailure(appError('not-allowed'));
      }
      // Address, kind and rights of the practice account are its server's.
      const after: AccountRow = before.sandbox
        ? { ...before, name: change.name }
        : {
            ...before,
            name: change.name,
            kind: change.kind,
            apiAddress: change.apiAddress,
            proxy: sealedProxy(change.id, change.proxy, before.proxy),
            externalLinks: change.externalLinks,
            sealedSecret:
              change.appSecret === undefined
                ? before.sealedSecret
                : vault.seal(contextOf(change.id), change.appSecret),
          };
      updateAccountRow(db, after);
      // The next call signs in anew, at the new address or with the new secret.
      const moved =
        after.apiAddress !== before.apiAddress ||
        change.appSecret !== undefined ||
        JSON.stringify(after.proxy) !== JSON.stringify(before.proxy);
      if (moved) clients.delete(change.id);
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
      const test = await testAccount(client);
      const abilities = abilitiesOf(test, ports.now());
      const row = getAccountRow(db, id);
      // An account that could not even be reached has told nothing.
      if (row && abilities) {
        updateAccountRow(db, { ...row, abilities });
        ports.onChange();
      }
      return test;
    },
  };
}

/** The accounts of this machine. */
export type Accounts = ReturnType<typeof createAccounts>;

function proxyContextOf(id: AccountId): string {
  return `proxy:${id}`;
}

function contextOf(id: AccountId): string {
  return `account:${id}`;
}

function noSecret(error: AppError): WechatFailure {
  return { kind: 'secret', effect: 'none', error };
}

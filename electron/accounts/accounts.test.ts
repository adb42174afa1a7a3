import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { AppFailure } from '../../core/contract/errors';
import type { Account, AccountInput } from '../../core/domain/account';
import { type AccountId, accountIdSchema } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { openForTest, tempFolder } from '../db/testing/temp';
import { httpTransport } from '../wechat/http';
import { type Accounts, createAccounts } from './accounts';
import { testKeyStore } from './testing/key-store';
import { type Vault, createVault } from './vault';

const SECRET = 'f00dfacef00dfacef00dfacef00dface';
const SANDBOX_SECRET = 'c0ffeec0ffeec0ffeec0ffeec0ffee00';
const APP_ID = 'wx0000000000000001';

let sandbox: Sandbox;
let folder: string;
let db: Db;
let vault: Vault;
let changes: number;
const sending = new Set<AccountId>();

beforeEach(async () => {
  sandbox = await startSandbox({
    accounts: [
      { name: '认证号', type: 'service', verified: true, appId: APP_ID, appSecret: SECRET },
      {
        name: '个人号',
        type: 'subscription',
        verified: false,
        appId: 'wxpersonal',
        appSecret: SECRET,
      },
      {
        name: '沙盒',
        type: 'service',
        verified: true,
        appId: 'wxbox001',
        appSecret: SANDBOX_SECRET,
      },
    ],
  });
  folder = tempFolder();
  db = openForTest(join(folder, 'gaotai.sqlite'));
  vault = createVault(db, testKeyStore());
  changes = 0;
  sending.clear();
});
afterEach(() => sandbox.close());

function open(): Accounts {
  return createAccounts({
    db,
    vault,
    transport: httpTransport,
    sandbox: { ready: () => Promise.resolve(box()), current: box },
    now: Date.now,
    delay: () => Promise.resolve(),
    isSending: (id) => sending.has(id),
    onChange: () => {
      changes += 1;
    },
  });
}

const box = () => ({
  address: sandbox.address,
  appId: 'wxbox001',
  appSecret: SANDBOX_SECRET,
});

function input(rest: Partial<AccountInput> = {}): AccountInput {
  return {
    name: '春风',
    kind: 'service',
    appId: APP_ID,
    appSecret: SECRET,
    apiAddress: sandbox.address,
    proxy: null,
    externalLinks: false,
    ...rest,
  };
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppFailure) return error.appError.code;
    throw error;
  }
  return 'no failure';
}

const outcomes = async (accounts: Accounts, account: Account) =>
  (await accounts.test(account.id)).checks.map(({ kind, outcome }) => `${kind} ${outcome}`);

describe('accounts', () => {
  test('are added, listed, changed and removed', () => {
    const accounts = open();
    const added = accounts.create(input());
    expect(added).toMatchObject({ name: '春风', sandbox: false, secret: 'held' });
    expect(open().list()).toEqual([added]);
    const changed = accounts.update({
      id: added.id,
      name: '秋水',
      kind: 'subscription',
      apiAddress: 'https://relay.example',
      proxy: null,
      externalLinks: true,
    });
    expect(added.externalLinks).toBe(false);
    expect(changed.externalLinks).toBe(true);
    expect(open().list()).toEqual([changed]);
    accounts.remove(added.id);
    expect(accounts.list()).toEqual([]);
    expect(changes).toBe(3);
    expect(codeOf(() => accounts.remove(added.id))).toBe('not-found');
  });

  test('stay while something is being sent with them', () => {
    const accounts = open();
    const { id } = accounts.create(input());
    sending.add(id);
    expect(codeOf(() => accounts.remove(id))).toBe('delivery-in-progress');
  });

  test('say whether their secret can be used', async () => {
    vault = createVault(db, testKeyStore('none'));
    await vault.unlock('a passphrase');
    const { id } = open().create(input());
    vault = createVault(db, testKeyStore('none'));
    expect(open().get(id)?.secret).toBe('locked');
    await vault.unlock('a passphrase');
    db.exec("UPDATE accounts SET sealed_secret = x'7300'");
    expect(open().get(id)?.secret).toBe('missing');
  });

  test('cannot be added while the vault is locked', async () => {
    await createVault(db, testKeyStore('none')).unlock('a passphrase');
    vault = createVault(db, testKeyStore('none'));
    expect(codeOf(() => open().create(input()))).toBe('vault-locked');
    expect(open().list()).toEqual([]);
  });
});

describe('the proxy of an account', () => {
  test('has its password sealed, keeps it when none is given, and shows it to nobody', () => {
    const accounts = open();
    const proxy = { address: 'http://proxy.example:8080', user: 'lin' };
    const added = accounts.create(input({ proxy: { ...proxy, password: 'proxy-word' } }));
    expect(added.proxy).toEqual({ ...proxy, hasPassword: true });
    const stored = () => JSON.stringify(db.prepare('SELECT * FROM accounts').all());
    expect(stored()).not.toContain('proxy-word');
    const kept = accounts.update({ ...added, name: '秋水', proxy });
    expect(kept.proxy).toEqual({ ...proxy, hasPassword: true });
    const cleared = accounts.update({ ...added, proxy: { ...proxy, password: '' } });
    expect(cleared.proxy).toEqual({ ...proxy, hasPassword: false });
    expect(accounts.update({ ...added, proxy: null }).proxy).toBeNull();
  });
});

describe('the practice account', () => {
  test('is made once, follows its server, and takes no secret', async () => {
    const accounts = open();
    const made = await accounts.createSandbox('沙盒', 'service');
    expect(made).toMatchObject({ sandbox: true, secret: 'held', apiAddress: sandbox.address });
    expect(await accounts.createSandbox('沙盒', 'service')).toEqual(made);
    expect(codeOf(() => accounts.update({ ...made, appSecret: SECRET }))).toBe('not-allowed');
    const change = { name: '练习', apiAddress: 'https://else.example', externalLinks: true };
    const renamed = accounts.update({ ...made, ...change });
    expect(renamed).toEqual({ ...made, name: '练习' });
    expect((await accounts.clientOf(made.id).countDrafts()).ok).toBe(true);
  });
});

describe('testing an account', () => {
  test('finds everything well', async () => {
    const accounts = open();
    expect(await outcomes(accounts, accounts.create(input()))).toEqual([
      'reach yes',
      'credentials yes',
      'drafts yes',
      'publish yes',
      'mass yes',
      'statistics yes',
    ]);
  });

  test('tells a missing right from a fault', async () => {
    const accounts = open();
    const account = accounts.create(input({ appId: 'wxpersonal' }));
    const { checks } = await accounts.test(account.id);
    expect(checks.map(({ outcome }) => outcome)).toEqual(['yes', 'yes', 'yes', 'no', 'no', 'no']);
    expect(checks[3]!.error?.wechat?.errcode).toBe(48001);
    // Known from then on, also after a restart.
    expect(open().get(account.id)?.abilities).toMatchObject({
      drafts: 'yes',
      publish: 'no',
      mass: 'no',
      statistics: 'no',
    });
  });

  test('stops at wrong credentials, and shows the address to whitelist', async () => {
    const accounts = open();
    const wrong = accounts.create(input({ appSecret: 'another-secret' }));
    expect(await outcomes(accounts, wrong)).toEqual([
      'reach yes',
      'credentials no',
      'drafts skipped',
      'publish skipped',
      'mass skipped',
      'statistics skipped',
    ]);
    sandbox.faults.add({ route: '/cgi-bin/stable_token', kind: 'errcode', errcode: 40164 });
    const { checks } = await accounts.test(wrong.id);
    expect(checks[1]).toMatchObject({
      error: { code: 'wechat-refused', params: { ip: '127.0.0.1' } },
    });
  });

  test('stops where nothing answers, or something that is not WeChat', async () => {
    const accounts = open();
    const nowhere = accounts.create(input({ apiAddress: 'http://127.0.0.1:1' }));
    expect((await accounts.test(nowhere.id)).checks[0]).toMatchObject({
      outcome: 'no',
      error: { code: 'wechat-unreachable' },
    });
    sandbox.faults.add({ route: '*', kind: 'html' });
    const page = accounts.create(input());
    expect(await outcomes(accounts, page)).toEqual([
      'reach no',
      'credentials skipped',
      'drafts skipped',
      'publish skipped',
      'mass skipped',
      'statistics skipped',
    ]);
  });

  test('needs the secret', async () => {
    const accounts = open();
    const { id } = accounts.create(input());
    db.exec('UPDATE accounts SET sealed_secret = NULL');
    await expect(accounts.test(id)).rejects.toMatchObject({ appError: { code: 'secret-missing' } });
    const unknown = accountIdSchema.parse('00000000-0000-4000-8000-00000000000f');
    await expect(accounts.test(unknown)).rejects.toMatchObject({ appError: { code: 'not-found' } });
  });
});

describe('secrets', () => {
  test('are in no file, no answer and no error', async () => {
    const seen: string[] = [];
    const accounts = open();
    const added = accounts.create(input());
    const box = await accounts.createSandbox('沙盒', 'service');
    const updated = accounts.update({ ...added, appSecret: `${SECRET}2` });
    seen.push(JSON.stringify([added, box, updated, accounts.list()]));
    for (const fault of [40001, 40125, 40164, -1]) {
      sandbox.faults.add({
        route: '*',
        kind: 'errcode',
        errcode: fault,
        errmsg: `bad secret ${SECRET}2 rid: 1`,
        times: 2,
      });
      seen.push(JSON.stringify(await accounts.test(added.id)));
    }
    sandbox.faults.clear();
    await accounts.clientOf(box.id).countDrafts();
    seen.push(JSON.stringify(sandbox.state()));
    expect(seen.join('\n')).not.toContain(SECRET);

    db.pragma('wal_checkpoint(PASSIVE)');
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      for (const secret of [SECRET, SANDBOX_SECRET]) {
        expect(bytes.includes(secret), name).toBe(false);
        expect(bytes.includes(Buffer.from(secret, 'hex')), name).toBe(false);
        expect(bytes.includes(Buffer.from(secret).toString('base64').slice(0, 40)), name).toBe(
          false,
        );
      }
    }
  });
});

import { describe, expect, test } from 'vitest';
import { AppFailure } from '../../core/contract/errors';
import { fail, ok } from '../../core/result';
import { openForTest } from '../db/testing/temp';
import { testKeyStore } from './testing/key-store';
import { createVault } from './vault';

const SECRET = '0123456789abcdef0123456789abcdef';

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppFailure) return error.appError.code;
    throw error;
  }
  return 'no failure';
}

describe('a vault with a key store', () => {
  test('is ready, and opens what it sealed after a restart', () => {
    const db = openForTest();
    const sealed = createVault(db, testKeyStore()).seal('account:1', SECRET);
    expect(sealed.toString('latin1')).not.toContain(SECRET);
    const vault = createVault(db, testKeyStore());
    expect(vault.status()).toEqual({ backend: 'system', state: 'ready' });
    expect(vault.unseal('account:1', sealed)).toEqual(ok(SECRET));
  });

  test('does not open a secret in the place of another, nor a changed one', () => {
    const vault = createVault(openForTest(), testKeyStore());
    const sealed = vault.seal('account:1', SECRET);
    expect(vault.unseal('account:2', sealed)).toEqual(fail({ code: 'secret-missing' }));
    sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1;
    expect(vault.unseal('account:1', sealed)).toEqual(fail({ code: 'secret-missing' }));
  });

  test('asks for the secret again when the key store is gone', () => {
    const db = openForTest();
    const sealed = createVault(db, testKeyStore()).seal('account:1', SECRET);
    const without = createVault(db, testKeyStore('none'));
    expect(without.unseal('account:1', sealed)).toEqual(fail({ code: 'secret-missing' }));
  });
});

describe.each(['none', 'basic_text', 'unknown'])('a vault with the backend %s', (backend) => {
  test('wants a passphrase before it seals anything', async () => {
    const db = openForTest();
    const vault = createVault(db, testKeyStore(backend));
    expect(vault.status()).toEqual({ backend: 'passphrase', state: 'unset' });
    expect(await codeOf(() => vault.seal('a', SECRET))).toBe('vault-passphrase-needed');
    expect(await vault.unlock('correct horse 电池')).toEqual({
      backend: 'passphrase',
      state: 'ready',
    });
    expect(vault.unseal('a', vault.seal('a', SECRET))).toEqual(ok(SECRET));
  });
});

describe('a vault with a passphrase', () => {
  test('is locked after a restart until the right one is given', async () => {
    const db = openForTest();
    const first = createVault(db, testKeyStore('none'));
    await first.unlock('correct horse 电池');
    const sealed = first.seal('a', SECRET);

    const second = createVault(db, testKeyStore('none'));
    expect(second.status().state).toBe('locked');
    expect(second.unseal('a', sealed)).toEqual(fail({ code: 'vault-locked' }));
    expect(await codeOf(() => second.seal('a', SECRET))).toBe('vault-locked');
    expect(await codeOf(() => second.unlock('wrong horse'))).toBe('vault-passphrase-wrong');
    expect(second.status().state).toBe('locked');
    expect((await second.unlock('correct horse 电池')).state).toBe('ready');
    expect(second.unseal('a', sealed)).toEqual(ok(SECRET));
  });

  test('stays in use when a key store appears', async () => {
    const db = openForTest();
    await createVault(db, testKeyStore('none')).unlock('correct horse 电池');
    expect(createVault(db, testKeyStore()).status()).toEqual({
      backend: 'passphrase',
      state: 'locked',
    });
  });
});

describe('locking by hand', () => {
  test('also locks what the key store sealed, until the passphrase is entered', async () => {
    const vault = createVault(openForTest(), testKeyStore());
    const sealed = vault.seal('a', SECRET);
    expect(await codeOf(() => vault.lock())).toBe('vault-passphrase-needed');
    await vault.choose('correct horse 电池');
    expect(await codeOf(() => vault.choose('another horse'))).toBe('not-allowed');
    expect(vault.unseal('a', sealed)).toEqual(ok(SECRET));
    expect(vault.lock().state).toBe('locked');
    expect(vault.unseal('a', sealed)).toEqual(fail({ code: 'vault-locked' }));
    await vault.unlock('correct horse 电池');
    expect(vault.unseal('a', sealed)).toEqual(ok(SECRET));
  });
});

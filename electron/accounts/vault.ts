import { randomBytes } from 'node:crypto';
import { type AppError, AppFailure, appError } from '../../core/contract/errors';
import type { VaultStatus } from '../../core/domain/account';
import { type Result, fail, ok } from '../../core/result';
import type { Db } from '../db/database';
import { SCRYPT_COST, deriveKey, openWithKey, sealWithKey } from './passphrase';
import { getPassphraseRecord, putPassphraseRecord } from './vault-queries';

/** The part of Electron's `safeStorage` that the vault uses. */
export type KeyStore = {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
  /** The name on Linux; any other word elsewhere. */
  getSelectedStorageBackend(): string;
};

/** Seals secrets so that no plain text ever reaches the disk. */
export type Vault = {
  status(): VaultStatus;
  /** Chooses the passphrase when none is set, else unlocks with it. Throws `vault-passphrase-wrong`. */
  unlock(passphrase: string): Promise<VaultStatus>;
  /** Sets a passphrase where none is set, whatever seals; throws `not-allowed` when one is set. */
  choose(passphrase: string): Promise<VaultStatus>;
  /** Locks every secret, those of the system's key store too. Throws `vault-passphrase-needed`. */
  lock(): VaultStatus;
  /** Seals a secret. Throws `vault-locked` or `vault-passphrase-needed`. */
  seal(context: string, secret: string): Buffer;
  /** Opens a sealed secret: `vault-locked`, or `secret-missing` when it cannot be opened any more. */
  unseal(context: string, sealed: Uint8Array): Result<string, AppError>;
};

/** Leads a sealed value: who sealed it. */
const SEALED_BY = { system: 0x73, passphrase: 0x70 } as const;
const VERIFIER_CONTEXT = 'vault';
const VERIFIER_TEXT = 'gaotai';

/** Backends of Linux that only pretend: a key that is the same everywhere. */
const NO_KEY_STORE = new Set(['basic_text', 'unknown']);

function hasKeyStore(keyStore: KeyStore): boolean {
  return (
    keyStore.isEncryptionAvailable() && !NO_KEY_STORE.has(keyStore.getSelectedStorageBackend())
  );
}

/**
 * Makes the vault. The system's key store is used where there is one; once a passphrase was chosen
 * it stays in use, so that secrets do not change hands when a key store comes and goes.
 */
export function createVault(db: Db, keyStore: KeyStore): Vault {
  let key: Buffer | null = null;

  function status(): VaultStatus {
    const record = getPassphraseRecord(db);
    if (record !== null) {
      return { backend: 'passphrase', state: key === null ? 'locked' : 'ready' };
    }
    return hasKeyStore(keyStore)
      ? { backend: 'system', state: 'ready' }
      : { backend: 'passphrase', state: 'unset' };
  }

  async function choosePassphrase(passphrase: string): Promise<void> {
    const salt = randomBytes(16);
    const chosen = await deriveKey(passphrase, salt, SCRYPT_COST);
    const verifier = sealWithKey(chosen, VERIFIER_CONTEXT, VERIFIER_TEXT);
    putPassphraseRecord(db, { salt, cost: SCRYPT_COST, verifier });
    key = chosen;
  }

  return {
    status,
    async unlock(passphrase) {
      const record = getPassphraseRecord(db);
      if (record === null) {
        if (status().backend === 'passphrase') await choosePassphrase(passphrase);
        return status();
      }
      const candidate = await deriveKey(passphrase, record.salt, record.cost);
      if (openWithKey(candidate, VERIFIER_CONTEXT, record.verifier) !== VERIFIER_TEXT) {
        throw new AppFailure(appError('vault-passphrase-wrong'));
      }
      key = candidate;
      return status();
    },
    async choose(passphrase) {
      if (getPassphraseRecord(db) !== null) throw new AppFailure(appError('not-allowed'));
      await choosePassphrase(passphrase);
      return status();
    },
    lock() {
      if (getPassphraseRecord(db) === null) {
        throw new AppFailure(appError('vault-passphrase-needed'));
      }
      key = null;
      return status();
    },
    seal(context, secret) {
      const { backend, state } = status();
      if (state === 'unset') throw new AppFailure(appError('vault-passphrase-needed'));
      if (backend === 'system') {
        const sealed = keyStore.encryptString(`${context}\n${secret}`);
        return Buffer.concat([Buffer.of(SEALED_BY.system), sealed]);
      }
      if (key === null) throw new AppFailure(appError('vault-locked'));
      return Buffer.concat([Buffer.of(SEALED_BY.passphrase), sealWithKey(key, context, secret)]);
    },
    unseal(context, sealed) {
      const missing = fail(appError('secret-missing'));
      if (status().state === 'locked') return fail(appError('vault-locked'));
      const body = Buffer.from(sealed.subarray(1));
      if (sealed[0] === SEALED_BY.passphrase) {
        if (key === null) return fail(appError('vault-locked'));
        const secret = openWithKey(key, context, body);
        return secret === null ? missing : ok(secret);
      }
      if (sealed[0] !== SEALED_BY.system || !keyStore.isEncryptionAvailable()) return missing;
      const text = openWithKeyStore(keyStore, body);
      const prefix = `${context}\n`;
      return text?.startsWith(prefix) ? ok(text.slice(prefix.length)) : missing;
    },
  };
}

function openWithKeyStore(keyStore: KeyStore, sealed: Buffer): string | null {
  try {
    return keyStore.decryptString(sealed);
  } catch {
    // Another machine, another user, a key ring that was reset: the secret has to be entered again.
    return null;
  }
}

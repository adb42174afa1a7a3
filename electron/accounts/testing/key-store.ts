import { createHash } from 'node:crypto';
import { openWithKey, sealWithKey } from '../passphrase';
import type { KeyStore } from '../vault';

/** Stands for the system's key store: really seals, with a key that other processes can make too. */
export function testKeyStore(backend = 'gnome_libsecret'): KeyStore {
  const key = createHash('sha256').update('key store of tests').digest();
  const available = backend !== 'none';
  return {
    isEncryptionAvailable: () => available,
    getSelectedStorageBackend: () => backend,
    encryptString(text) {
      if (!available) throw new Error('encryption is not available');
      return sealWithKey(key, '', text);
    },
    decryptString(sealed) {
      const text = openWithKey(key, '', sealed);
      if (text === null) throw new Error('decryption failed');
      return text;
    },
  };
}

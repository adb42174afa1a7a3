import type { KeyStore } from './vault';

/** Electron's `safeStorage` as it really is: only on Linux does it name its backend. */
type SystemKeyStore = Omit<KeyStore, 'getSelectedStorageBackend'> &
  Partial<Pick<KeyStore, 'getSelectedStorageBackend'>>;

/** The system's key store. Linux has backends of different worth; elsewhere there is just the one. */
export function systemKeyStore(safeStorage: SystemKeyStore, platform: NodeJS.Platform): KeyStore {
  return {
    isEncryptionAvailable: () => safeStorage.isEncryptionAvailable(),
    encryptString: (text) => safeStorage.encryptString(text),
    decryptString: (sealed) => safeStorage.decryptString(sealed),
    getSelectedStorageBackend: () =>
      platform === 'linux' ? (safeStorage.getSelectedStorageBackend?.() ?? 'unknown') : platform,
  };
}

import type { SafeStorage } from 'electron';
import type { KeyStore } from './vault';

/** The system's key store. Only Linux has backends of different worth and a call that names them. */
export function systemKeyStore(safeStorage: SafeStorage, platform: NodeJS.Platform): KeyStore {
  return {
    isEncryptionAvailable: () => safeStorage.isEncryptionAvailable(),
    encryptString: (text) => safeStorage.encryptString(text),
    decryptString: (sealed) => safeStorage.decryptString(sealed),
    getSelectedStorageBackend: () =>
      platform === 'linux' ? safeStorage.getSelectedStorageBackend() : platform,
  };
}

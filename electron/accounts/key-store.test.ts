import { expect, test } from 'vitest';
import { systemKeyStore } from './key-store';
import { testKeyStore } from './testing/key-store';

test('asks for the backend only on Linux, where alone Electron names one', () => {
  const { getSelectedStorageBackend: _, ...elsewhere } = testKeyStore();
  const onLinux = { ...elsewhere, getSelectedStorageBackend: () => 'basic_text' };
  expect(systemKeyStore(onLinux, 'linux').getSelectedStorageBackend()).toBe('basic_text');
  expect(systemKeyStore(elsewhere, 'darwin').getSelectedStorageBackend()).toBe('darwin');
  expect(systemKeyStore(elsewhere, 'win32').isEncryptionAvailable()).toBe(true);
});

import { expect, test } from 'vitest';
import { appError } from '../../../core/contract/errors';
import { fail, ok } from '../../../core/result';
import { createToastsStore } from '../../app/toasts-store';
import { createFakeClient } from '../../test/fake-client';
import { createDataStore } from './data-store';

function setUp() {
  const backup = (n: number) => ({ name: `b${n}.sqlite`, bytes: n, createdAtMs: n });
  const fake = createFakeClient({
    'data.backups': () => ok([backup(1), backup(3), backup(2)]),
    'data.backUpNow': () => ok(backup(3)),
    'data.exportReadable': () => ok({ articles: 5, unreadable: 1 }),
  });
  const toasts = createToastsStore();
  const { getState } = createDataStore(fake.client, toasts);
  return { fake, toasts, state: getState };
}

test('backups are listed with the newest first', async () => {
  const { state } = setUp();
  await state().loadBackups();
  expect(state().backups?.map((b) => b.createdAtMs)).toEqual([3, 2, 1]);
});

test('one job runs at a time', async () => {
  const { fake, state } = setUp();
  const first = state().backUpNow();
  expect(state().job).toBe('backup');
  await state().exportReadable();
  await first;
  expect(fake.names()).not.toContain('data.exportReadable');
  expect(state().job).toBeNull();
});

test('an export says how many articles could not be read', async () => {
  const { state, toasts } = setUp();
  await state().exportReadable();
  expect(toasts.getState().toasts[0]?.message).toEqual({
    key: 'settings:exportedSome',
    values: { count: 5, unreadable: 1 },
  });
});

test('a failed restore is said', async () => {
  const { fake, state, toasts } = setUp();
  fake.handlers['data.restoreBackup'] = () => fail(appError('backup-unreadable'));
  await state().restore('b1.sqlite');
  expect(toasts.getState().toasts[0]).toMatchObject({
    message: { key: 'settings:restoreFailed' },
    error: { code: 'backup-unreadable' },
  });
});

import { expect, test } from 'vitest';
import { appError } from '../../../core/contract/errors';
import { fail, ok } from '../../../core/result';
import { createToastsStore } from '../../app/toasts-store';
import { accountId, anAccount } from '../../test/examples';
import { createFakeClient } from '../../test/fake-client';
import { createAccountsStore } from './accounts-store';

function setUp() {
  const fake = createFakeClient({
    'accounts.list': () => ok([anAccount(1)]),
    'vault.status': () => ok({ backend: 'passphrase', state: 'locked' }),
    'accounts.test': () => ok({ checks: [{ kind: 'reach', outcome: 'yes', error: null }] }),
  });
  const { getState } = createAccountsStore(fake.client, createToastsStore());
  return { fake, state: getState };
}

test('a test of the connection is running until main has answered', async () => {
  const { state } = setUp();
  const running = state().test(accountId(1));
  expect(state().tests.get(accountId(1))).toEqual({ kind: 'running' });
  await running;
  expect(state().tests.get(accountId(1))?.kind).toBe('done');
});

test('a test that could not be made keeps the reason', async () => {
  const { fake, state } = setUp();
  fake.handlers['accounts.test'] = () => fail(appError('vault-locked'));
  await state().test(accountId(1));
  expect(state().tests.get(accountId(1))).toMatchObject({ error: { code: 'vault-locked' } });
});

test('unlocking reads the accounts again; a wrong passphrase is handed back', async () => {
  const { fake, state } = setUp();
  await state().load();
  expect(state().vault?.state).toBe('locked');
  fake.handlers['vault.unlock'] = () => fail(appError('vault-passphrase-wrong'));
  expect(await state().unlock('wrong words')).toMatchObject({ ok: false });
  fake.handlers['vault.unlock'] = () => ok({ backend: 'passphrase', state: 'ready' });
  fake.handlers['vault.status'] = () => ok({ backend: 'passphrase', state: 'ready' });
  await state().unlock('right words');
  expect(state().vault?.state).toBe('ready');
});

test('a change of the accounts elsewhere is followed', async () => {
  const { fake, state } = setUp();
  fake.emit('accounts.changed', {});
  await expect.poll(() => state().accounts?.length).toBe(1);
});

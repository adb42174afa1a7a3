import { expect, test } from 'vitest';
import { appError } from '../../core/contract/errors';
import { fail, ok } from '../../core/result';
import { settingsSchema } from '../../core/domain/settings';
import { createFakeClient } from '../test/fake-client';
import { resolveAppearance } from './appearance';
import { createToastsStore } from './toasts-store';
import { createWindowStore } from './window-store';

function setUp() {
  const fake = createFakeClient({
    'settings.save': (settings) => ok(settingsSchema.parse(settings)),
  });
  const toasts = createToastsStore();
  const store = createWindowStore(fake.client, toasts, {
    version: '1',
    platform: 'linux',
    dataFolder: '/data',
    settings: settingsSchema.parse({ author: '林晓' }),
    storeState: 'ready',
  });
  return { fake, toasts, state: store.getState };
}

test('a changed setting is kept with all the others', async () => {
  const { fake, state } = setUp();
  await state().saveSettings({ appearance: 'dark' });
  expect(state().info.settings.appearance).toBe('dark');
  expect(fake.inputsOf('settings.save')).toEqual([
    settingsSchema.parse({ appearance: 'dark', author: '林晓' }),
  ]);
});

test('a setting that could not be kept goes back, and it is said', async () => {
  const { fake, state, toasts } = setUp();
  fake.handlers['settings.save'] = () => fail(appError('disk-full'));
  await state().saveSettings({ language: 'en' });
  expect(state().info.settings.language).toBe('zh-CN');
  expect(toasts.getState().toasts[0]?.message?.key).toBe('settings:saveFailed');
});

test('a window that becomes narrow puts the side panel away and brings it back', () => {
  const { state } = setUp();
  state().setNarrow(true);
  expect(state().sideOpen).toBe(false);
  state().setSideOpen(true);
  state().setNarrow(true);
  expect(state().sideOpen).toBe(true);
  state().setNarrow(false);
  expect(state().sideOpen).toBe(true);
});

test('"as the system" follows the system, a choice does not', () => {
  expect(resolveAppearance('system', true)).toBe('dark');
  expect(resolveAppearance('system', false)).toBe('light');
  expect(resolveAppearance('light', true)).toBe('light');
  expect(resolveAppearance('dark', false)).toBe('dark');
});

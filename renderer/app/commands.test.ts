import { settingsSchema } from '../../core/domain/settings';
import { expect, test } from 'vitest';
import { menuCommandSchema } from '../../core/contract/events';
import { ok } from '../../core/result';
import { anArticle, articleId } from '../test/examples';
import { createFakeClient } from '../test/fake-client';
import { COMMANDS, matchesKeys, runCommand } from './commands';
import { createStores } from './stores';

async function setUp() {
  const fake = createFakeClient({
    'articles.list': () => ok([anArticle(1)]),
    'articles.create': () => ok(anArticle(2)),
    'imports.choose': () => ok([]),
  });
  const stores = createStores(fake.client, {
    version: '1',
    platform: 'linux',
    dataFolder: '/data',
    settings: settingsSchema.parse({}),
    storeState: 'ready',
  });
  await stores.articles.getState().load();
  return { fake, stores, shown: stores.window.getState };
}

test('everything that the menu can ask for is a command, once', () => {
  expect(COMMANDS.map((c) => c.id).toSorted()).toEqual(menuCommandSchema.options.toSorted());
});

test('no two commands share their keys', () => {
  expect(new Set(COMMANDS.map((c) => c.keys)).size).toBe(COMMANDS.length);
});

test('commands go to their view and do their work', async () => {
  const { fake, stores, shown } = await setUp();
  runCommand(stores, 'go-settings');
  expect(shown().view).toBe('settings');
  runCommand(stores, 'new-article');
  expect(shown().view).toBe('articles');
  expect(fake.names()).toContain('articles.create');
  runCommand(stores, 'command-palette');
  expect(shown().paletteOpen).toBe(true);
});

test('sending is about the article on the paper, and not about one in the trash', async () => {
  const { fake, stores, shown } = await setUp();
  runCommand(stores, 'send-article');
  expect(shown().sending).toMatchObject({ kind: 'new', articleId: articleId(1) });
  shown().setSending(null);
  fake.handlers['articles.list'] = () => ok([anArticle(1, { trashedAtMs: 5 })]);
  await stores.articles.getState().load();
  runCommand(stores, 'send-article');
  expect(shown().sending).toBeNull();
});

test('showing the side panel from another view goes back to the paper', async () => {
  const { stores, shown } = await setUp();
  runCommand(stores, 'toggle-preview');
  expect(shown().sideOpen).toBe(false);
  runCommand(stores, 'go-deliveries');
  runCommand(stores, 'toggle-preview');
  expect(shown()).toMatchObject({ view: 'articles', sideOpen: true });
});

test('keys are ⌘ on a Mac and Ctrl elsewhere, with exactly the named modifiers', () => {
  const press = (key: string, held: Partial<Record<'ctrl' | 'meta' | 'shift' | 'alt', true>>) => ({
    key,
    ctrlKey: held.ctrl ?? false,
    metaKey: held.meta ?? false,
    shiftKey: held.shift ?? false,
    altKey: held.alt ?? false,
  });
  expect(matchesKeys(press('k', { ctrl: true }), 'mod+k', false)).toBe(true);
  expect(matchesKeys(press('k', { ctrl: true }), 'mod+k', true)).toBe(false);
  expect(matchesKeys(press('k', { meta: true }), 'mod+k', true)).toBe(true);
  expect(matchesKeys(press('K', { ctrl: true, shift: true }), 'mod+k', false)).toBe(false);
  expect(matchesKeys(press('F', { ctrl: true, shift: true }), 'mod+shift+f', false)).toBe(true);
  expect(matchesKeys(press('k', {}), 'mod+k', false)).toBe(false);
});

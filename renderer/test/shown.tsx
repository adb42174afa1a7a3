import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import { settingsSchema } from '../../core/domain/settings';
import { StoresProvider, createStores } from '../app/stores';
import { addLateWords, startWords } from '../i18n/start';
import { ClientProvider } from '../ipc';
import { createFakeClient } from './fake-client';

/**
 * Shows a part of the window in jsdom with all its words and stores, over a client that answers from
 * the given handlers.
 */
export async function show(
  part: ReactNode,
  handlers: Parameters<typeof createFakeClient>[0] = {},
  language: 'zh-CN' | 'en' = 'zh-CN',
) {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // What an earlier part of the same test shows takes the words, too.
  await act(async () => {
    await startWords(language);
    await addLateWords(language);
  });
  const fake = createFakeClient(handlers);
  const stores = createStores(fake.client, {
    version: '1.0.0',
    platform: 'linux',
    dataFolder: '/data',
    settings: settingsSchema.parse({}),
    storeState: 'ready',
  });
  const host = document.createElement('main');
  document.body.append(host);
  const root = createRoot(host);
  await act(async () => {
    root.render(
      <ClientProvider value={fake.client}>
        <StoresProvider value={stores}>{part}</StoresProvider>
      </ClientProvider>,
    );
  });
  onTestFinished(async () => {
    await act(async () => root.unmount());
    host.remove();
  });
  return {
    host,
    fake,
    stores,
    /** Does something and lets everything that follows from it happen. */
    doing: (work: () => unknown) => act(async () => void (await work())),
    button: (name: string) => {
      const found = [...host.querySelectorAll('button')].find((each) =>
        each.textContent.includes(name),
      );
      if (found === undefined) throw new Error(`no button ${name} in ${host.textContent}`);
      return found;
    },
  };
}

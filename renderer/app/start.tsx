import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startWords } from '../i18n/start';
import { ClientProvider, type Client } from '../ipc';

/** Starts the window: words and appearance first, so that nothing flashes, then the shell. */
export async function start(root: HTMLElement, client: Client): Promise<void> {
  const info = await client.call('app.info', undefined);
  await startWords(info.ok ? info.value.settings.language : 'zh-CN');
  createRoot(root).render(
    <StrictMode>
      <ClientProvider value={client}>{null}</ClientProvider>
    </StrictMode>,
  );
}

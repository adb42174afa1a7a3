import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Result } from '../../core/result';
import { documentPort } from '../editor/session/document-port';
import { createDocumentSessions } from '../editor/session/document-sessions';
import { announceDeliveries } from '../features/deliveries/announce-deliveries';
import { addLateWords, changeWords, startWords } from '../i18n/start';
import type { Client } from '../ipc';
import { followAppearance } from './appearance';
import { App } from './app';
import { StartFailure } from './start-failure';
import { createStores, type Stores } from './stores';
import type { AppInfo } from './window-store';

/** Starts the window: words and appearance first, so that nothing flashes, then the shell. */
export async function start(
  root: HTMLElement,
  client: Client,
  asked: Promise<Result<AppInfo>>,
): Promise<void> {
  const info = await asked;
  const settings = info.ok ? info.value.settings : null;
  const words = startWords(settings?.language ?? 'zh-CN');
  const page = createRoot(root);
  if (!info.ok) {
    // Nothing was opened, so nothing has to be handed over before the window goes.
    client.on('app.quitting', () => void client.call('app.quitReady', undefined));
    await words;
    page.render(<StartFailure error={info.error} />);
    return;
  }

  const stores = createStores(client, info.value);
  const sessions = createDocumentSessions(documentPort(client), [stores.workspace.getState()]);
  if (info.value.storeState === 'ready') {
    // The first rendering has the list, and the article on top is read while it is made.
    await stores.articles.getState().load();
    const { selectedId } = stores.articles.getState();
    const hold = selectedId && sessions.hold(selectedId);
    whenUsable(stores, () => {
      if (hold) hold.release();
      void stores.workspace.getState().load();
      void stores.accounts.getState().load();
      void stores.deliveries.getState().load();
      void stores.schedules.getState().load();
    });
  }
  document.documentElement.dataset['platform'] = info.value.platform;
  announceDeliveries(stores);
  followAppearance(stores.window);
  let { language } = info.value.settings;
  stores.window.subscribe(({ info: { settings } }) => {
    if (settings.language === language) return;
    language = settings.language;
    void changeWords(language);
  });

  await words;
  page.render(
    <StrictMode>
      <App client={client} stores={stores} sessions={sessions} />
    </StrictMode>,
  );
  requestIdleCallback(() => void addLateWords(language));
}

/** Does what the first moments of the window can do without. */
function whenUsable({ window }: Stores, act: () => void): void {
  const stop = window.subscribe(({ usable }) => {
    if (!usable) return;
    stop();
    act();
  });
}

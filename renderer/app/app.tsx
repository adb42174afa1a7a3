import { lazy, Suspense } from 'react';
import { DocumentSessionsProvider } from '../editor/session/sessions-context';
import type { DocumentSessions } from '../editor/session/document-sessions';
import { ClientProvider, type Client } from '../ipc';
import { TooltipProvider } from '../ui';
import { Part } from './part';
import { Shell } from './shell';
import { type Stores, StoresProvider } from './stores';
import { Toasts } from './toasts';

const RecoveryScreen = lazy(() =>
  import('./recovery-screen').then((m) => ({ default: m.RecoveryScreen })),
);

type AppProps = { client: Client; stores: Stores; sessions: DocumentSessions };

/** Everything in the window, with what it stands on. */
export function App({ client, stores, sessions }: AppProps) {
  const damaged = stores.window.getState().info.storeState === 'damaged';
  return (
    <ClientProvider value={client}>
      <StoresProvider value={stores}>
        <DocumentSessionsProvider value={sessions}>
          <TooltipProvider delayDuration={450}>
            <Part>
              {damaged ? (
                <Suspense>
                  <RecoveryScreen />
                </Suspense>
              ) : (
                <Shell />
              )}
            </Part>
            <Toasts />
          </TooltipProvider>
        </DocumentSessionsProvider>
      </StoresProvider>
    </ClientProvider>
  );
}

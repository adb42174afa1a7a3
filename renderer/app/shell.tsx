import { lazy, Suspense } from 'react';
import { ArticleList, ImportDialogs } from '../features/articles';
import { Desk, OpenArticleProvider, useOpenArticle } from '../features/desk';
import { DropZone } from './drop-zone';
import { Part } from './part';
import { Rail } from './rail';
import { StatusBar } from './status-bar';
import { useArticles, useWindow } from './stores';
import { useCommands } from './use-commands';
import { useReady } from './use-ready';
import './shell.css';

const Palette = lazy(() => import('./palette').then((m) => ({ default: m.Palette })));
const SettingsView = lazy(() =>
  import('../features/settings').then((m) => ({ default: m.SettingsView })),
);
const DeliveriesView = lazy(() =>
  import('../features/deliveries').then((m) => ({ default: m.DeliveriesView })),
);
const SendFlow = lazy(() =>
  import('../features/deliveries').then((m) => ({ default: m.SendFlow })),
);

/** The window: rail, list, paper, side panel, status bar; and what comes over them. */
export function Shell() {
  const view = useWindow((s) => s.view);
  const sending = useWindow((s) => s.sending);
  const paletteOpen = useWindow((s) => s.paletteOpen);
  useCommands();
  return (
    <OpenArticleProvider>
      <div className="shell">
        <Rail />
        {/* The paper stays open behind the other views: its undo history is not lost. */}
        <div className="shell-articles" hidden={view !== 'articles'}>
          <Part>
            <ArticleList />
          </Part>
          <Part>
            <Desk />
          </Part>
        </div>
        {view !== 'articles' && (
          <main className="shell-page">
            <Part key={view}>
              <Suspense>{view === 'settings' ? <SettingsView /> : <DeliveriesView />}</Suspense>
            </Part>
          </main>
        )}
        <StatusBar />
      </div>
      <Suspense>{sending && <SendFlow sending={sending} />}</Suspense>
      <Suspense>{paletteOpen && <Palette />}</Suspense>
      <ImportDialogs />
      <DropZone />
      <Readiness />
    </OpenArticleProvider>
  );
}

function Readiness() {
  const listed = useArticles((s) => s.articles !== null || s.error !== null);
  const open = useOpenArticle();
  useReady(listed && (open.id === null || open.status === 'failed' || open.editable));
  return null;
}

import { lazy, Suspense } from 'react';
import { ArticleList, ImportDialogs } from '../features/articles';
import { Desk } from '../features/desk';
import { ExportDialogs } from '../features/exports';
import { DropZone } from './drop-zone';
import { Part } from './part';
import { Rail } from './rail';
import { StatusBar } from './status-bar';
import { useArticles, useDesk, useWindow } from './stores';
import { useCommands } from './use-commands';
import { useNarrow } from './use-narrow';
import { useReady } from './use-ready';
import type { View } from './window-store';
import './shell.css';

const Palette = lazy(() => import('./palette').then((m) => ({ default: m.Palette })));
const SettingsView = lazy(() =>
  import('../features/settings').then((m) => ({ default: m.SettingsView })),
);
const DeliveriesView = lazy(() =>
  import('../features/deliveries').then((m) => ({ default: m.DeliveriesView })),
);
const EditionsView = lazy(() =>
  import('../features/editions').then((m) => ({ default: m.EditionsView })),
);
const ThemeEditor = lazy(() =>
  import('../features/themes/editor/theme-editor').then((m) => ({ default: m.ThemeEditor })),
);
const SendFlow = lazy(() =>
  import('../features/deliveries').then((m) => ({ default: m.SendFlow })),
);

/** The window: rail, list, paper, side panel, status bar; and what comes over them. */
export function Shell() {
  const view = useWindow((s) => s.view);
  const sending = useWindow((s) => s.sending);
  const paletteOpen = useWindow((s) => s.paletteOpen);
  const editingTheme = useWindow((s) => s.editingTheme);
  useCommands();
  useNarrow();
  return (
    <>
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
              <Suspense>
                <Page view={view} />
              </Suspense>
            </Part>
          </main>
        )}
        <StatusBar />
      </div>
      <Suspense>{sending && <SendFlow sending={sending} />}</Suspense>
      <Suspense>{editingTheme !== null && <ThemeEditor first={editingTheme} />}</Suspense>
      <Suspense>{paletteOpen && <Palette />}</Suspense>
      <ImportDialogs />
      <ExportDialogs />
      <DropZone />
      <Readiness />
    </>
  );
}

function Page({ view }: { view: Exclude<View, 'articles'> }) {
  switch (view) {
    case 'editions':
      return <EditionsView />;
    case 'deliveries':
      return <DeliveriesView />;
    case 'settings':
      return <SettingsView />;
  }
}

function Readiness() {
  const listed = useArticles((s) => s.articles !== null || s.error !== null);
  const wanted = useArticles((s) => s.selectedId);
  const shown = useDesk((s) => s.articleId === wanted && (s.editable || s.error !== null));
  useReady(listed && (wanted === null || shown));
  return null;
}

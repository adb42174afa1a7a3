import { useEffect } from 'react';
import type * as Y from 'yjs';
import type { DocumentJson } from '../../../core/document/schema';
import { likelyAccount } from '../../../core/domain/account';
import { loadTypesetting, typesettingIfReady } from '../../../core/typesetting/load';
import { externalLinksOf } from '../../../core/wechat/links';
import { themeOfArticle } from '../../../core/wechat/themes/theme-of';
import { useStores } from '../../app/stores';
import type { DocumentFeed } from '../../editor';
import { liveMeta } from '../../editor/meta/article-meta';
import { createArticleRenderer } from '../preview';

/** An article that is written: its document, and its body, which is read when it is asked for. */
export type BodySource = { doc: Y.Doc; feed: DocumentFeed };

/** Milliseconds after which a rendering no longer waits for a quiet moment. */
const LONGEST_WAIT = 60;

/** Renders the body while it is written: in the pauses of the typing, never in its way. */
export function useRendering(source: BodySource | null): void {
  const { accounts, desk, workspace } = useStores();
  useEffect(() => {
    if (!source) return undefined;
    const render = createArticleRenderer();
    const meta = liveMeta(source.doc);
    const themes = () => workspace.getState().workspace.themes;
    const links = () => {
      const { columns } = workspace.getState().workspace;
      const known = accounts.getState().accounts ?? [];
      return externalLinksOf(likelyAccount(meta.get().columnId, columns, known));
    };
    let shownLinks = links();
    const noticeLinks = () => {
      if (shownLinks === links()) return;
      shownLinks = links();
      renderSoon();
    };
    let waiting = 0;
    const renderNow = (document: DocumentJson) => {
      const typesetting = typesettingIfReady(document);
      if (typesetting) {
        const now = meta.get();
        const theme = themeOfArticle(now, themes());
        shownLinks = links();
        const rendering = render(document, typesetting, theme, now.form, shownLinks);
        desk.setState({ rendering });
      } else {
        // A file of the application that cannot be loaded is a fault of its own: the last picture stays.
        loadTypesetting(document).then(renderSoon, reportError);
      }
    };
    const renderSoon = () => {
      if (waiting) return;
      waiting = requestIdleCallback(
        () => {
          waiting = 0;
          renderNow(source.feed.get());
        },
        { timeout: LONGEST_WAIT },
      );
    };
    renderSoon();
    const stop = source.feed.subscribe(renderSoon);
    let { theme, form } = meta.get();
    const stopMeta = meta.subscribe(() => {
      noticeLinks();
      const now = meta.get();
      if (theme === now.theme && form === now.form) return;
      ({ theme, form } = now);
      renderSoon();
    });
    const stopThemes = workspace.subscribe((now, before) => {
      if (now.workspace.themes !== before.workspace.themes) renderSoon();
      noticeLinks();
    });
    const stopAccounts = accounts.subscribe(noticeLinks);
    return () => {
      stop();
      stopMeta();
      stopThemes();
      stopAccounts();
      cancelIdleCallback(waiting);
    };
  }, [source, accounts, desk, workspace]);
}

import { useEffect } from 'react';
import { documentImages } from '../../../../core/document/text';
import { useStores } from '../../../app/stores';
import { liveMeta } from '../../../editor/meta/article-meta';
import { useClient } from '../../../ipc';
import type { BodySource } from '../../desk/use-rendering';
import { clearChecks } from '../checks-store';
import { createCheckRunner } from './check-runner';
import type { CheckTask } from './check-task';
import { createKnownAssets } from './known-assets';

/** Milliseconds without a change after which the article is checked. */
const QUIET = 400;
/** Laying it out three times costs more: that waits for a longer pause. */
const LONG_QUIET = 1500;

/**
 * Checks the article on the desk while it is written, in a thread of its own; its layout is measured
 * in main's hidden page while somebody looks at the checks.
 */
export function useLiveChecks(source: BodySource | null): void {
  const client = useClient();
  const { checks, desk, toasts, window: shown, workspace } = useStores();
  useEffect(() => {
    if (!source) return undefined;
    const { feed } = source;
    const meta = liveMeta(source.doc);
    const assetsOf = createKnownAssets(client);
    const runner = createCheckRunner(
      () => new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' }),
      reportError,
    );
    let measured: readonly string[] | null = null;
    let open = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let layoutTimer: ReturnType<typeof setTimeout> | undefined;

    async function task(): Promise<CheckTask | null> {
      const { rendering } = desk.getState();
      if (!rendering) return null;
      const document = feed.get();
      const { parts, images, externalLinks } = rendering;
      const checked = { document, meta: meta.get(), parts, images };
      const cover = checked.meta.cover ? [checked.meta.cover] : [];
      const assets = await assetsOf([...documentImages(document), ...images, ...cover]);
      const { wordLists } = workspace.getState().workspace;
      return { ...checked, assets, wordLists, externalLinks: externalLinks === 'keep' };
    }

    async function run(): Promise<void> {
      // At the start the window comes first.
      if (!shown.getState().usable) {
        soon();
        return;
      }
      const next = await task();
      const findings = next && open ? await runner.run(next) : null;
      if (findings && open) checks.setState({ findings, stale: false });
    }

    async function measure(): Promise<void> {
      const { sideOpen, sideTab } = shown.getState();
      const parts = desk.getState().rendering?.parts;
      if (!parts || parts === measured || !sideOpen || sideTab !== 'checks') return;
      measured = parts;
      const answer = await client.call('checks.layout', { parts: [...parts] });
      if (!open) return;
      if (answer.ok) checks.setState({ layout: answer.value });
      else toasts.getState().sayError(answer.error, { key: 'checks:panel.layoutFailed' });
    }

    const soon = () => {
      checks.setState({ stale: true });
      clearTimeout(timer);
      clearTimeout(layoutTimer);
      timer = setTimeout(() => void run(), QUIET);
      layoutTimer = setTimeout(() => void measure(), LONG_QUIET);
    };
    const stops = [
      desk.subscribe((now, before) => {
        if (now.rendering !== before.rendering) soon();
      }),
      meta.subscribe(soon),
      workspace.subscribe((now, before) => {
        if (now.workspace.wordLists !== before.workspace.wordLists) soon();
      }),
      shown.subscribe((now, before) => {
        if (now.sideTab !== before.sideTab || now.sideOpen !== before.sideOpen) void measure();
      }),
    ];
    soon();
    return () => {
      open = false;
      clearTimeout(timer);
      clearTimeout(layoutTimer);
      for (const stop of stops) stop();
      runner.close();
      clearChecks(checks);
    };
  }, [source, client, checks, desk, toasts, shown, workspace]);
}

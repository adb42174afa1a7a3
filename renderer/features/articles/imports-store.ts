import { createStore } from 'zustand/vanilla';
import type { ImportReport } from '../../../core/contract/calls/files';
import type { EventPayload } from '../../../core/contract/events';
import type { ArticleId } from '../../../core/domain/ids';
import type { Result } from '../../../core/result';
import type { ToastsStore } from '../../app/toasts-store';
import type { Client } from '../../ipc';

export type ImportsState = {
  /** Between the choice of files and the report. */
  running: boolean;
  progress: EventPayload<'imports.progress'> | null;
  cancelling: boolean;
  /** What happened to each file, until the person has seen it. */
  reports: ImportReport[] | null;
  choose: () => Promise<void>;
  /** Imports the files that the application was started or called with. */
  openWaiting: () => Promise<void>;
  drop: (files: File[]) => Promise<void>;
  cancel: () => Promise<void>;
  closeReports: () => void;
};

type Imported = (ids: ArticleId[]) => void;

function isSmooth({ error, missingImages, structure }: ImportReport): boolean {
  const slips = structure.some(({ severity }) => severity !== 'info');
  return error === null && missingImages.length === 0 && !slips;
}

/** Bringing files in as new articles; `onImported` hears which articles came of it. */
export function createImportsStore(client: Client, toasts: ToastsStore, onImported: Imported) {
  /** Files wait in main until the import that runs is done. */
  let filesWait = false;

  const store = createStore<ImportsState>()((set, get) => {
    async function run(ask: () => Promise<Result<ImportReport[]>>) {
      if (get().running) return;
      await runOnce(ask);
      if (!filesWait) return;
      filesWait = false;
      await get().openWaiting();
    }

    async function runOnce(ask: () => Promise<Result<ImportReport[]>>) {
      set({ running: true, progress: null, cancelling: false });
      const answer = await ask();
      set({ running: false, progress: null, cancelling: false });
      if (!answer.ok) {
        toasts.getState().sayError(answer.error, { key: 'articles:importFailed' });
        return;
      }
      const reports = answer.value;
      const ids = reports.flatMap((report) => (report.articleId ? [report.articleId] : []));
      if (ids.length > 0) onImported(ids);
      const smooth = reports.every(isSmooth);
      if (reports.length === 0) return;
      // A report that only says "all well" would be one click too many.
      if (smooth) {
        const values = { count: ids.length, name: reports[0]?.fileName ?? '' };
        toasts.getState().say({ key: 'articles:imported', values });
      } else set({ reports });
    }

    return {
      running: false,
      progress: null,
      cancelling: false,
      reports: null,
      choose: () => run(() => client.call('imports.choose', undefined)),
      openWaiting: async () => {
        if (get().running) filesWait = true;
        else await run(() => client.call('imports.openWaiting', undefined));
      },
      drop: (files) => run(() => client.importDropped(files)),
      async cancel() {
        set({ cancelling: true });
        const answer = await client.call('imports.cancel', undefined);
        if (!answer.ok) toasts.getState().sayError(answer.error);
      },
      closeReports: () => set({ reports: null }),
    };
  });

  client.on('imports.waiting', () => void store.getState().openWaiting());
  client.on('imports.progress', (progress) => {
    if (store.getState().running) store.setState({ progress });
  });
  return store;
}

export type ImportsStore = ReturnType<typeof createImportsStore>;

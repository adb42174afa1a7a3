import { createStore } from 'zustand/vanilla';
import type { Backup } from '../../../core/contract/calls/application';
import type { AppError } from '../../../core/contract/errors';
import type { Message, ToastsStore } from '../../app/toasts-store';
import type { Client } from '../../ipc';

/** The long jobs on the data; one at a time. */
export type DataJob = 'backup' | 'restore' | 'rebuild' | 'export';

export type DataState = {
  /** The newest first; null until the first answer. */
  backups: Backup[] | null;
  error: AppError | null;
  job: DataJob | null;
  loadBackups: () => Promise<void>;
  openFolder: () => Promise<void>;
  backUpNow: () => Promise<void>;
  /** Puts a backup in place; the application starts again when it is done. */
  restore: (name: string) => Promise<void>;
  rebuild: () => Promise<void>;
  exportReadable: () => Promise<void>;
};

/** Care for the data: folder, backups, projections, export. */
export function createDataStore(client: Client, toasts: ToastsStore) {
  return createStore<DataState>()((set, get) => {
    const say = (message: Message) => toasts.getState().say(message);

    async function during<T>(
      job: DataJob,
      run: () => Promise<{ ok: true; value: T } | { ok: false; error: AppError }>,
      done: (value: T) => Message | null,
    ) {
      if (get().job) return;
      set({ job });
      const answer = await run();
      set({ job: null });
      if (!answer.ok) {
        toasts.getState().sayError(answer.error, { key: `settings:${job}Failed` });
        return;
      }
      const message = done(answer.value);
      if (message) say(message);
    }

    return {
      backups: null,
      error: null,
      job: null,
      async loadBackups() {
        const answer = await client.call('data.backups', undefined);
        if (!answer.ok) return set({ error: answer.error });
        const backups = answer.value.toSorted((a, b) => b.createdAtMs - a.createdAtMs);
        set({ backups, error: null });
      },
      async openFolder() {
        const answer = await client.call('data.openFolder', undefined);
        if (!answer.ok) {
          toasts.getState().sayError(answer.error, { key: 'settings:openFolderFailed' });
        }
      },
      async backUpNow() {
        await during(
          'backup',
          () => client.call('data.backUpNow', undefined),
          () => ({ key: 'settings:backedUp' }),
        );
        await get().loadBackups();
      },
      restore: (name) =>
        during(
          'restore',
          () => client.call('data.restoreBackup', { name }),
          () => null,
        ),
      rebuild: () =>
        during(
          'rebuild',
          () => client.call('data.rebuildProjections', undefined),
          ({ documents }) => ({ key: 'settings:rebuilt', values: { count: documents } }),
        ),
      exportReadable: () =>
        during(
          'export',
          () => client.call('data.exportReadable', undefined),
          ({ articles, unreadable }) => ({
            key: unreadable > 0 ? 'settings:exportedSome' : 'settings:exported',
            values: { count: articles, unreadable },
          }),
        ),
    };
  });
}

export type DataStore = ReturnType<typeof createDataStore>;

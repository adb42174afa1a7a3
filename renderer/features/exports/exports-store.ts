import { createStore } from 'zustand/vanilla';
import type { CallInput } from '../../../core/contract/calls';
import { appError } from '../../../core/contract/errors';
import type { EventPayload } from '../../../core/contract/events';
import type { BlockPlaces, CopiedPictures, ExportReport } from '../../../core/domain/export';
import type { AccountId, ArticleId } from '../../../core/domain/ids';
import type { ToastsStore } from '../../app/toasts-store';
import type { Client } from '../../ipc';
import type { DeskStore } from '../desk/desk-store';
import { putOnClipboard } from './put-on-clipboard';

/** What is to leave the application: one article or some of its blocks. */
export type Leaving = { articleId: ArticleId; blocks: BlockPlaces };

/** An article that lies on the clipboard for the website. */
export type Copied = Leaving & { accountId: AccountId | null; pictures: CopiedPictures };

export type ExportsState = {
  /** What the export dialog was opened for; null while it is closed. */
  asked: Leaving | null;
  running: boolean;
  progress: EventPayload<'exports.progress'> | null;
  cancelling: boolean;
  /** What became of each article, until the person has seen it. */
  reports: ExportReport[] | null;
  copying: boolean;
  /** What was copied last, while its guide is shown. */
  copied: Copied | null;
  ask: (leaving: Leaving) => void;
  closeDialog: () => void;
  run: (order: CallInput<'exports.run'>) => Promise<void>;
  cancel: () => Promise<void>;
  closeReports: () => void;
  showInFolder: () => Promise<void>;
  copy: (leaving: Leaving & { accountId: AccountId | null }) => Promise<void>;
  closeCopied: () => void;
};

/** What leaves the application: files, and the clipboard for WeChat's website. */
export function createExportsStore(client: Client, toasts: ToastsStore, desk: DeskStore) {
  /** What was typed last is to be in it. */
  const writeDown = async () => desk.getState().session?.flush();

  const store = createStore<ExportsState>()((set, get) => ({
    asked: null,
    running: false,
    progress: null,
    cancelling: false,
    reports: null,
    copying: false,
    copied: null,
    ask: (asked) => set({ asked }),
    closeDialog: () => set({ asked: null }),

    async run(order) {
      if (get().running) return;
      set({ running: true, progress: null, cancelling: false });
      await writeDown();
      const answer = await client.call('exports.run', order);
      set({ running: false, progress: null, cancelling: false });
      if (!answer.ok) {
        toasts.getState().sayError(answer.error, { key: 'exports:failed' });
        return;
      }
      // Nothing was chosen: the dialog stays, for another try.
      if (answer.value.length > 0) set({ reports: answer.value, asked: null });
    },

    async cancel() {
      set({ cancelling: true });
      const answer = await client.call('exports.cancel', undefined);
      if (!answer.ok) toasts.getState().sayError(answer.error);
    },

    closeReports: () => set({ reports: null }),

    async showInFolder() {
      const answer = await client.call('exports.showInFolder', undefined);
      if (!answer.ok) toasts.getState().sayError(answer.error);
    },

    async copy(order) {
      if (get().copying) return;
      set({ copying: true });
      await writeDown();
      const answer = await client.call('exports.copyForWebsite', order);
      set({ copying: false });
      if (!answer.ok) {
        toasts.getState().sayError(answer.error, { key: 'exports:copyFailed' });
        return;
      }
      if (putOnClipboard(answer.value))
        set({ copied: { ...order, pictures: answer.value.pictures } });
      else toasts.getState().sayError(appError('unexpected'), { key: 'exports:copyFailed' });
    },

    closeCopied: () => set({ copied: null }),
  }));

  client.on('exports.progress', (progress) => {
    if (store.getState().running) store.setState({ progress });
  });
  return store;
}

export type ExportsStore = ReturnType<typeof createExportsStore>;

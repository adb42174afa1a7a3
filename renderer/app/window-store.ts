import { createStore } from 'zustand/vanilla';
import type { CallOutput } from '../../core/contract/calls';
import type { AccountId, ArticleId, DeliveryId, EditionId } from '../../core/domain/ids';
import type { Settings } from '../../core/domain/settings';
import type { Client } from '../ipc';
import type { ToastsStore } from './toasts-store';

export type AppInfo = CallOutput<'app.info'>;
export type View = 'articles' | 'editions' | 'deliveries' | 'settings';
export type SideTab = 'preview' | 'outline' | 'checks' | 'info';

/** What the send flow is about: an article that is not sent yet, or a delivery to watch. */
export type Sending =
  | { kind: 'new'; articleId: ArticleId; accountId: AccountId | null }
  | { kind: 'edition'; editionId: EditionId }
  | { kind: 'watch'; deliveryId: DeliveryId };

export type WindowState = {
  info: AppInfo;
  /** The list is there and the paper can be written on; stays true from then on. */
  usable: boolean;
  view: View;
  sideTab: SideTab;
  /** Too narrow for three columns: the side panel lies over the paper then. */
  narrow: boolean;
  /** Whether the side panel is shown. */
  sideOpen: boolean;
  paletteOpen: boolean;
  /** Id of the theme that the theme editor shows first; null while it is closed. */
  editingTheme: string | null;
  sending: Sending | null;
  go: (view: View) => void;
  showSide: (tab: SideTab) => void;
  setSideOpen: (open: boolean) => void;
  /** The window became narrow or wide: the panel goes out of the paper's way, or comes back. */
  setNarrow: (narrow: boolean) => void;
  setPaletteOpen: (open: boolean) => void;
  /** Opens the theme editor at a theme, or closes it with null. */
  editThemes: (id: string | null) => void;
  setSending: (sending: Sending | null) => void;
  saveSettings: (change: Partial<Settings>) => Promise<void>;
};

/** What the window shows, and the choices of this machine. */
export function createWindowStore(client: Client, toasts: ToastsStore, info: AppInfo) {
  return createStore<WindowState>()((set, get) => ({
    info,
    usable: false,
    view: 'articles',
    sideTab: 'preview',
    narrow: false,
    sideOpen: true,
    paletteOpen: false,
    editingTheme: null,
    sending: null,
    go: (view) => set({ view, paletteOpen: false }),
    showSide: (sideTab) => set({ view: 'articles', sideTab, sideOpen: true }),
    setSideOpen: (sideOpen) => set({ sideOpen }),
    setNarrow: (narrow) => {
      if (narrow !== get().narrow) set({ narrow, sideOpen: !narrow });
    },
    setPaletteOpen: (paletteOpen) => set({ paletteOpen }),
    editThemes: (editingTheme) => set({ editingTheme, paletteOpen: false }),
    setSending: (sending) => set({ sending }),
    async saveSettings(change) {
      const before = get().info.settings;
      const withSettings = (settings: Settings) => ({ info: { ...get().info, settings } });
      // Shown at once; taken back if it could not be kept.
      set(withSettings({ ...before, ...change }));
      const answer = await client.call('settings.save', { ...before, ...change });
      if (answer.ok) return;
      set(withSettings(before));
      toasts.getState().sayError(answer.error, { key: 'settings:saveFailed' });
    },
  }));
}

export type WindowStore = ReturnType<typeof createWindowStore>;

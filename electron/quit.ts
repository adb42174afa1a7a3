import type { App, BrowserWindow } from 'electron';

/** How long a page may take to hand over what it still holds before the window goes anyway. */
const HAND_OVER_MS = 10_000;

/** What quitting needs. */
export type QuitPorts = {
  app: App;
  /** Asks the page to hand over everything and to answer with `app.quitReady`. */
  askPage: (window: BrowserWindow) => void;
  /** Finishes what main still does, then lets go of the files. */
  closeDown: () => Promise<void>;
  /** Whether a window that is closed only hides, because something waits for its time. */
  staysBehind: (window: BrowserWindow) => boolean;
  onTrouble: (what: string, cause: unknown) => void;
};

/** Closes windows only after their page has said that everything is durable. */
export type Quitting = {
  watch(window: BrowserWindow): void;
  /** The page's answer. */
  pageIsReady(): void;
};

/** Makes the orderly way out: page first, then main, then the process. */
export function createQuitting(ports: QuitPorts): Quitting {
  let letGo: (() => void) | null = null;
  let closedDown = false;
  let quits = false;

  ports.app.on('before-quit', () => {
    quits = true;
  });
  ports.app.on('window-all-closed', () => ports.app.quit());
  ports.app.on('will-quit', (event) => {
    if (closedDown) return;
    event.preventDefault();
    ports
      .closeDown()
      .catch((error: unknown) => ports.onTrouble('closing down', error))
      .finally(() => {
        closedDown = true;
        ports.app.quit();
      });
  });

  return {
    pageIsReady: () => letGo?.(),
    watch(window) {
      window.on('close', (event) => {
        if (letGo !== null || window.webContents.isCrashed()) return;
        event.preventDefault();
        if (!quits && ports.staysBehind(window)) return;
        const timer = setTimeout(() => {
          ports.onTrouble('the page did not hand over in time', null);
          window.destroy();
        }, HAND_OVER_MS);
        letGo = () => {
          clearTimeout(timer);
          window.destroy();
        };
        ports.askPage(window);
      });
      window.on('closed', () => {
        letGo = null;
      });
    },
  };
}

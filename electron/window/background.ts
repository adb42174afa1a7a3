import { homedir } from 'node:os';
import { join } from 'node:path';
import { type App, type BrowserWindow, Notification } from 'electron';
import type { Settings } from '../../core/domain/settings';
import type { AppText } from '../app-text';
import { setAutoStart } from './auto-start';
import { createTrayIcon } from './tray';

/** What running without a window needs. */
export type BackgroundPorts = {
  app: App;
  window: BrowserWindow;
  text: () => AppText;
  settings: () => Settings;
  iconPath: string;
};

/**
 * The application while its window is closed: it stays only when something waits for its time and
 * the person wants it so, shown by an icon in the system's tray.
 */
export function createBackground({ app, window, text, settings, iconPath }: BackgroundPorts) {
  let waits = false;
  let explained = false;

  function open(): void {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  const tray = createTrayIcon({ iconPath, text, onOpen: open, onQuit: () => app.quit() });
  let autoStart = settings().autoStart;

  return {
    open,

    /** Shows what goes out next; null when nothing waits any more. */
    showNext(next: string | null): void {
      waits = next !== null;
      tray.show(next);
    },

    /** Hides the window instead of closing it, where something waits; answers whether it did. */
    staysBehind(closing: BrowserWindow): boolean {
      if (!waits || !settings().stayInTray) return false;
      closing.hide();
      if (!explained)
        new Notification({ title: text().trayStays, body: text().trayStaysBody }).show();
      explained = true;
      return true;
    },

    /** Follows a change of the settings. */
    apply(next: Settings): void {
      if (next.autoStart === autoStart) return;
      autoStart = next.autoStart;
      setAutoStart(autoStart, {
        app,
        platform: process.platform,
        program: process.env['APPIMAGE'] ?? process.execPath,
        configFolder: process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'),
      });
    },
  };
}

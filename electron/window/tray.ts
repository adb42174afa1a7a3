import { Menu, Tray, nativeImage } from 'electron';
import type { AppText } from '../app-text';

/** What the icon in the system's tray shows and does. */
export type TrayPorts = {
  iconPath: string;
  text: () => AppText;
  onOpen: () => void;
  onQuit: () => void;
};

/** The icon in the system's tray, there only while something waits for its time. */
export type TrayIcon = {
  /** Shows what comes next in words, or takes the icon away. */
  show(next: string | null): void;
};

/** Makes the tray icon. */
export function createTrayIcon(ports: TrayPorts): TrayIcon {
  let tray: Tray | null = null;

  function make(): Tray {
    const icon = nativeImage.createFromPath(ports.iconPath);
    const made = new Tray(icon);
    made.on('click', ports.onOpen);
    return made;
  }

  return {
    show(next) {
      if (next === null) {
        tray?.destroy();
        tray = null;
        return;
      }
      tray ??= make();
      const text = ports.text();
      tray.setToolTip(`${text.productName} · ${next}`);
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: next, enabled: false },
          { type: 'separator' },
          { label: text.trayOpen, click: ports.onOpen },
          { label: text.trayQuit, click: ports.onQuit },
        ]),
      );
    },
  };
}

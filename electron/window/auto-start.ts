import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App } from 'electron';

/** What starting with the system needs to know. */
export type AutoStartPorts = {
  app: Pick<App, 'setLoginItemSettings'>;
  platform: NodeJS.Platform;
  /** The program that is started. */
  program: string;
  /** `XDG_CONFIG_HOME` or its default; only Linux asks. */
  configFolder: string;
};

/** Makes the application start when the person signs in to the computer, or no longer. */
export function setAutoStart(on: boolean, ports: AutoStartPorts): void {
  if (ports.platform !== 'linux') {
    ports.app.setLoginItemSettings({ openAtLogin: on });
    return;
  }
  // Linux: a desktop entry in the autostart folder (freedesktop.org, Desktop Application Autostart).
  const file = join(ports.configFolder, 'autostart', 'gaotai.desktop');
  if (!on) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, desktopEntry(ports.program));
}

function desktopEntry(program: string): string {
  // Quoted as the Desktop Entry Specification wants it: these four signs, and % doubled.
  const quoted = program.replace(/["`$\\]/g, (sign) => `\\${sign}`).replaceAll('%', '%%');
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Gaotai',
    'Name[zh_CN]=稿台',
    `Exec="${quoted}"`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

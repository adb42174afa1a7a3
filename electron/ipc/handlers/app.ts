import type { App } from 'electron';
import { type Settings, settingsSchema } from '../../../core/domain/settings';
import type { Db } from '../../db/database';
import { getSetting, putSetting } from '../../db/settings-queries';
import type { CallHandlers } from '../dispatch';

const SETTINGS_KEY = 'settings';

/** The settings of this machine; the product's own choices where nothing was chosen. */
export function readSettings(db: Db): Settings {
  return settingsSchema.parse(getSetting(db, SETTINGS_KEY) ?? {});
}

/** Calls about the application itself. */
export function appHandlers(ports: {
  app: Pick<App, 'getVersion'>;
  dataFolder: string;
  settings: () => Settings;
  saveSettings: (settings: Settings) => void;
  storeState: 'ready' | 'damaged';
  onReady: () => void;
  onQuitReady: () => void;
}): Pick<CallHandlers, 'app.info' | 'app.ready' | 'app.quitReady' | 'settings.save'> {
  return {
    'app.info': () => ({
      version: ports.app.getVersion(),
      platform: process.platform,
      dataFolder: ports.dataFolder,
      settings: ports.settings(),
      storeState: ports.storeState,
    }),
    'app.ready': () => {
      ports.onReady();
      return undefined;
    },
    'app.quitReady': () => {
      ports.onQuitReady();
      return undefined;
    },
    'settings.save': (settings) => {
      ports.saveSettings(settings);
      return settings;
    },
  };
}

/** Keeps the settings of this machine. */
export function writeSettings(db: Db, settings: Settings): void {
  putSetting(db, SETTINGS_KEY, settings);
}

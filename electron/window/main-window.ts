import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Settings } from '../../core/domain/settings';
import { isReachable, readWindowState, writeWindowState, type WindowState } from './window-state';

/** Grounds of the two looks (`--paper`), shown until the page paints. */
const GROUND = { light: '#f4f1ea', dark: '#171613' } as const;

/** What a window needs to know. */
export type MainWindowOptions = {
  address: string;
  preload: string;
  statePath: string;
  appearance: Settings['appearance'];
};

function remembered(path: string): WindowState | null {
  const state = readWindowState(path);
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  return state && isReachable(state.bounds, areas) ? state : null;
}

/** Opens the window where it was left, and shows it as soon as its page can be seen. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  nativeTheme.themeSource = options.appearance;
  const state = remembered(options.statePath);
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...state?.bounds,
    minWidth: 1000,
    minHeight: 640,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    autoHideMenuBar: process.platform !== 'darwin',
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const bounds = window.getNormalBounds();
    writeWindowState(options.statePath, { bounds, maximized: window.isMaximized() });
  });
  void window.loadURL(options.address);
  return window;
}

import { BrowserWindow, nativeTheme, screen } from 'electron';
import { isReachable, readWindowState, writeWindowState, type WindowState } from './window-state';

/** Grounds of the two looks (`--paper`), shown until the page paints. */
const GROUND = { light: '#f4f1ea', dark: '#171613' } as const;

/** What a window needs to know. */
export type MainWindowOptions = { preload: string; statePath: string };

function remembered(path: string): WindowState | null {
  const state = readWindowState(path);
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  return state && isReachable(state.bounds, areas) ? state : null;
}

/**
 * Makes the window where it was left, in the looks it had. Its page is loaded by the caller; it is
 * shown as soon as the page can be seen.
 */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const state = remembered(options.statePath);
  if (state) nativeTheme.themeSource = state.appearance;
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
    writeWindowState(options.statePath, {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      appearance: nativeTheme.themeSource,
    });
  });
  return window;
}

import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  clipboard,
  dialog,
  nativeTheme,
  Notification,
  powerMonitor,
  safeStorage,
  shell,
} from 'electron';
import { AppFailure, appError } from '../core/contract/errors';
import type { EventName, EventPayload } from '../core/contract/events';
import type { AssetHash } from '../core/domain/ids';
import { type Settings, settingsSchema } from '../core/domain/settings';
import { systemKeyStore } from './accounts/key-store';
import { appText, fillText } from './app-text';
import { finishRestore } from './backups/restore';
import type { DataFolder } from './data-folder';
import type { Db } from './db/database';
import { openDatabase } from './db/open';
import { createDialogs } from './dialogs';
import { fillFirstWorkspace, isFirstRun } from './first-run';
import { answerWith, createDispatch } from './ipc/dispatch';
import { type Answering, sendEvent } from './ipc/gate';
import { appHandlers, readSettings, writeSettings } from './ipc/handlers/app';
import { articleHandlers } from './ipc/handlers/articles';
import { assetHandlers } from './ipc/handlers/assets';
import { documentHandlers } from './ipc/handlers/documents';
import { droppedPathsSchema } from './ipc/handlers/imports';
import { workspaceHandlers } from './ipc/handlers/workspace';
import type { Log } from './log';
import type { WaitingFiles } from './opening/waiting-files';
import { createQuitting } from './quit';
import type { Services } from './services';
import { createStore, type Store } from './store';
import { createThreads } from './threads';
import { createBackground } from './window/background';
import { installMenu } from './window/menu';
import type { ServedAsset } from './window/protocol';

/** What main has opened before the application is loaded. */
export type ApplicationPorts = {
  folder: DataFolder;
  log: Log;
  window: BrowserWindow;
  /** Address of the page on which articles are laid out to be measured. */
  measurePage: string;
  /** Files that were named when the application was started, or later. */
  waitingFiles: WaitingFiles;
  /** When the start began, by `performance.now()`. */
  startedAtMs: number;
};

/** The application as main sees it. */
export type Application = Answering & { findAsset(hash: AssetHash): ServedAsset | null };

/** Opens the database; null when it is damaged. Ends the application when it cannot go on. */
function openStore({ folder, log }: ApplicationPorts): Db | null {
  const text = appText(settingsSchema.parse({}).language);
  try {
    const aside = finishRestore(folder.database);
    if (aside !== null) log.info(`a backup was restored; the database of before is ${aside}`);
    const opened = openDatabase(folder.database);
    if (opened.state === 'ready') return opened.db;
    log.trouble('the database did not open', JSON.stringify(opened));
    if (opened.state === 'damaged') return null;
    dialog.showErrorBox(text.newerTitle, fillText(text.newerDetail, { folder: folder.root }));
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    log.trouble('the database did not open', error);
    const detail = fillText(text.unwritableDetail, { folder: folder.root });
    dialog.showErrorBox(text.unwritableTitle, detail);
  }
  app.exit(1);
  throw new Error('the application ends');
}

/** Puts everything behind the window together: database, services, calls, menu, the way out. */
export async function startApplication(ports: ApplicationPorts): Promise<Application> {
  const { folder, log, window, startedAtMs } = ports;
  const db = openStore(ports);
  let settings: Settings = db ? readSettings(db) : settingsSchema.parse({});
  nativeTheme.themeSource = settings.appearance;
  const text = () => appText(settings.language);
  const send = <N extends EventName>(name: N, payload: EventPayload<N>) => {
    if (!window.isDestroyed()) sendEvent(window.webContents, name, payload);
  };
  const dialogs = createDialogs({ dialog, window, text });
  const threads = createThreads(log);
  const restart = () => {
    app.relaunch();
    app.quit();
  };
  const store =
    db &&
    createStore({
      db,
      folder,
      log,
      threads,
      onArticlesChanged: () => send('articles.changed', {}),
      onDocumentChanged: (id, update) => send('documents.changed', { id, update }),
      onWorkspaceChanged: (update) => send('workspace.changed', { update }),
    });

  const background = createBackground({
    app,
    window,
    text,
    settings: () => settings,
    iconPath: join(app.getAppPath(), 'resources/icons/32x32.png'),
  });

  let services: Promise<Services> | null = null;
  async function loadServices({ db, store }: { db: Db; store: Store }): Promise<Services> {
    const { createServices } = await import('./services');
    const { createLayoutPage } = await import('./layout/layout-page');
    const { createPaperPage } = await import('./exports/paper-page');
    return createServices({
      db,
      store,
      folder,
      log,
      threads,
      restart,
      send,
      keyStore: systemKeyStore(safeStorage, process.platform),
      shell,
      clipboard,
      dialogs,
      layout: createLayoutPage(ports.measurePage),
      paper: createPaperPage(),
      waitingFiles: ports.waitingFiles,
      packaged: app.isPackaged,
      text,
      settings: () => settings,
      idleSeconds: () => powerMonitor.getSystemIdleTime(),
      showNotice: (title, body) => new Notification({ title, body }).show(),
      showNext: background.showNext,
    });
  }
  const servicesOf = (open: { db: Db; store: Store }) => (services ??= loadServices(open));
  const open = db && store && { db, store };

  const quitting = createQuitting({
    app,
    askPage: () => send('app.quitting', {}),
    closeDown: async () => {
      await services?.then(({ close }) => close());
      await store?.documents.close();
      await threads.close();
      db?.close();
    },
    staysBehind: background.staysBehind,
    onTrouble: log.trouble,
  });
  quitting.watch(window);
  // Asleep, nothing could be sent; awake again, a time may have come or passed.
  powerMonitor.on('resume', () => void services?.then(({ lookAgain }) => lookAgain()));
  powerMonitor.on('lock-screen', () => void services?.then(({ screenLocked }) => screenLocked()));
  window.webContents.on('render-process-gone', (_event, details) => {
    log.trouble('the page ended', details.reason);
    if (details.reason !== 'clean-exit') window.reload();
  });
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    background.open();
  });

  function showMenu(): void {
    installMenu({
      text: text(),
      mac: process.platform === 'darwin',
      development: !app.isPackaged,
      send: (command) => send('menu.command', { command }),
      openDataFolder: () => void shell.openPath(folder.root),
    });
  }
  showMenu();
  if (open && isFirstRun(open.db)) {
    const samples = join(app.getAppPath(), 'resources/samples');
    await fillFirstWorkspace({ ...open.store, folder: samples, log });
  }

  const handlers = {
    ...(store && {
      ...articleHandlers(
        store.articles,
        () => settings,
        () => store.workspace.read().columns,
      ),
      ...documentHandlers(store.documents),
      ...workspaceHandlers(store.workspace),
      ...assetHandlers({ assets: store.assets, chooseImages: dialogs.chooseImages }),
    }),
    ...appHandlers({
      app,
      dataFolder: folder.root,
      settings: () => settings,
      saveSettings: (next) => {
        settings = next;
        nativeTheme.themeSource = next.appearance;
        background.apply(next);
        if (db) writeSettings(db, next);
        showMenu();
      },
      storeState: db ? 'ready' : 'damaged',
      onReady: () => {
        log.info(`window usable ${Math.round(performance.now() - startedAtMs)} ms after start`);
        // The bench waits for this line.
        if (process.env['GAOTAI_REPORT_READY']) console.log(JSON.stringify({ ready: true }));
        if (!open) return;
        ports.waitingFiles.watch(() => send('imports.waiting', {}));
        servicesOf(open)
          .then(({ startBackground }) => startBackground())
          .catch((error: unknown) => log.trouble('after start', error));
      },
      onQuitReady: quitting.pageIsReady,
    }),
  };
  const later = async () => {
    if (open) return (await servicesOf(open)).handlers;
    const { recoveryHandlers } = await import('./recovery');
    return recoveryHandlers({ folder, log, threads, shell, dialogs, restart });
  };
  const damaged = appError('database-damaged');
  return {
    call: createDispatch({ handlers, later, otherwise: damaged, onUnexpected: log.trouble }),
    importDropped: answerWith(
      'dropped files',
      droppedPathsSchema,
      async (paths) => {
        if (!open) throw new AppFailure(damaged);
        return (await servicesOf(open)).importDropped(paths);
      },
      log.trouble,
    ),
    findAsset(hash) {
      const asset = store?.assets.find(hash);
      return asset && store ? { path: store.assets.pathOf(hash), mime: asset.mime } : null;
    },
  };
}

import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  clipboard,
  dialog,
  nativeTheme,
  protocol,
  safeStorage,
  session,
  shell,
} from 'electron';
import { IMPORT_DROPPED_CHANNEL } from '../core/contract/channels';
import { AppFailure, appError } from '../core/contract/errors';
import type { EventName, EventPayload } from '../core/contract/events';
import { type Settings, settingsSchema } from '../core/domain/settings';
import { systemKeyStore } from './accounts/key-store';
import { appText, fillText } from './app-text';
import { finishRestore } from './backups/restore';
import { openDataFolder } from './data-folder';
import type { Db } from './db/database';
import { openDatabase } from './db/open';
import { createDialogs } from './dialogs';
import { appHandlers, readSettings, writeSettings } from './ipc/handlers/app';
import { droppedPathsSchema } from './ipc/handlers/imports';
import { answer, registerCalls, type RegistrarPorts, sendEvent } from './ipc/registrar';
import { openLog } from './log';
import { createQuitting } from './quit';
import { recoveryHandlers } from './recovery';
import { createServices } from './services';
import { createThreads } from './threads';
import { openMainWindow } from './window/main-window';
import { installMenu } from './window/menu';
import { APP_PAGE, SCHEME_PRIVILEGES, serveScheme } from './window/protocol';
import { isTrustedSender, lockDown } from './window/security';

// The composition root: opens folder, database and window, and wires what lies between.

const folder = openDataFolder(process.env['GAOTAI_HOME'] || join(app.getPath('appData'), 'gaotai'));
app.setPath('userData', folder.root);
app.setPath('sessionData', folder.session);
protocol.registerSchemesAsPrivileged([SCHEME_PRIVILEGES]);
const log = openLog(folder.logs);
process.on('uncaughtException', (error) => log.trouble('uncaught', error));
process.on('unhandledRejection', (error) => log.trouble('unhandled', error));

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

function giveUp(error: unknown): void {
  log.trouble('the application could not start', error);
  app.exit(1);
}

/** Opens the database; null when the application cannot go on, which was said. */
function open(): { db: Db | null } | null {
  const text = appText(settingsSchema.parse({}).language);
  try {
    const aside = finishRestore(folder.database);
    if (aside !== null) log.info(`a backup was restored; the database of before is ${aside}`);
    const opened = openDatabase(folder.database);
    if (opened.state === 'ready') return { db: opened.db };
    log.trouble('the database did not open', JSON.stringify(opened));
    if (opened.state === 'damaged') return { db: null };
    dialog.showErrorBox(text.newerTitle, fillText(text.newerDetail, { folder: folder.root }));
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    log.trouble('the database did not open', error);
    const detail = fillText(text.unwritableDetail, { folder: folder.root });
    dialog.showErrorBox(text.unwritableTitle, detail);
  }
  return null;
}

async function start(): Promise<void> {
  const opened = open();
  if (opened === null) return app.quit();
  const { db } = opened;
  const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
  let settings: Settings = db ? readSettings(db) : settingsSchema.parse({});
  let window: BrowserWindow | undefined;
  const send = <N extends EventName>(name: N, payload: EventPayload<N>) =>
    sendEvent(window?.webContents, name, payload);

  const text = () => appText(settings.language);
  const dialogs = createDialogs({ dialog, window: () => window, text });
  const threads = createThreads(log);
  const restart = () => {
    app.relaunch();
    app.quit();
  };
  const services =
    db &&
    createServices({
      db,
      folder,
      log,
      threads,
      restart,
      send,
      keyStore: systemKeyStore(safeStorage, process.platform),
      shell,
      clipboard,
      dialogs,
      packaged: app.isPackaged,
      settings: () => settings,
      sandboxName: () => text().sandboxAccount,
      samplesFolder: join(import.meta.dirname, '../../resources/samples'),
    });

  const quitting = createQuitting({
    app,
    askPage: () => send('app.quitting', {}),
    closeDown: async () => {
      await services?.close();
      await threads.close();
      db?.close();
    },
    onTrouble: log.trouble,
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

  const started = performance.now();
  const registrar: RegistrarPorts = {
    isTrusted: (event) => isTrustedSender(event, { devServer }),
    onUnexpected: log.trouble,
  };
  answer(registrar, IMPORT_DROPPED_CHANNEL, droppedPathsSchema, (paths) => {
    if (!services) throw new AppFailure(appError('database-damaged'));
    return services.importDropped(paths);
  });
  registerCalls(
    registrar,
    {
      ...(services?.handlers ??
        recoveryHandlers({ folder, log, threads, shell, dialogs, restart })),
      ...appHandlers({
        app,
        dataFolder: folder.root,
        settings: () => settings,
        saveSettings: (next) => {
          settings = next;
          nativeTheme.themeSource = next.appearance;
          if (db) writeSettings(db, next);
          showMenu();
        },
        storeState: db ? 'ready' : 'damaged',
        onReady: () => {
          log.info(`window usable ${Math.round(performance.now() - started)} ms after start`);
          // The bench waits for this line.
          if (process.env['GAOTAI_REPORT_READY']) console.log(JSON.stringify({ ready: true }));
          services?.afterWindow().catch((error: unknown) => log.trouble('after start', error));
        },
        onQuitReady: quitting.pageIsReady,
      }),
    },
    appError('database-damaged'),
  );

  lockDown(app, session.defaultSession, { devServer });
  serveScheme(session.defaultSession, {
    pageFolder: join(import.meta.dirname, '../renderer'),
    findAsset: (hash) => services?.findAsset(hash) ?? null,
  });
  showMenu();
  await services?.beforeFirstWindow();
  window = openMainWindow({
    address: devServer ?? APP_PAGE,
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    statePath: folder.windowState,
    appearance: settings.appearance,
  });
  quitting.watch(window);
  window.on('closed', () => {
    window = undefined;
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    log.trouble('the page ended', details.reason);
    if (details.reason !== 'clean-exit') window?.reload();
  });
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
}

import { join } from 'node:path';
import { app, dialog, protocol, session } from 'electron';
import { openDataFolder } from './data-folder';
import { openGate } from './ipc/gate';
import { openLog } from './log';
import { filesToOpen } from './opening/files-to-open';
import { createWaitingFiles } from './opening/waiting-files';
import { openMainWindow } from './window/main-window';
import { APP_PAGE, MEASURE_PAGE, SCHEME_PRIVILEGES, serveScheme } from './window/protocol';
import { isTrustedSender, lockDown } from './window/security';

// The first lines: folder, lock, security, window. The application behind it is loaded while the
// window's own process starts, because both take about as long.

const folder = openDataFolder(process.env['GAOTAI_HOME'] || join(app.getPath('appData'), 'gaotai'));
app.setPath('userData', folder.root);
app.setPath('sessionData', folder.session);
protocol.registerSchemesAsPrivileged([SCHEME_PRIVILEGES]);
const log = openLog(folder.logs);
process.on('uncaughtException', (error) => log.trouble('uncaught', error));
process.on('unhandledRejection', (error) => log.trouble('unhandled', error));

// Files to open are named when the application starts, by a later start, or by the Finder.
const waitingFiles = createWaitingFiles();
waitingFiles.add(filesToOpen(process.argv, process.cwd()));
app.on('second-instance', (_event, commandLine, workingFolder) =>
  waitingFiles.add(filesToOpen(commandLine, workingFolder)),
);
app.on('open-file', (event, path) => {
  event.preventDefault();
  waitingFiles.add(filesToOpen([path], folder.root));
});

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
  lockDown(app, session.defaultSession, { devServer });
  const startedAtMs = performance.now();
  const window = openMainWindow({
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    statePath: folder.windowState,
  });
  const measurePage = devServer ? new URL('measure.html', devServer).href : MEASURE_PAGE;
  const application = import('./application').then(({ startApplication }) =>
    startApplication({ folder, log, window, measurePage, waitingFiles, startedAtMs }),
  );
  application.catch((error: unknown) => {
    log.trouble('the application could not start', error);
    dialog.showErrorBox('Gaotai', String(error));
    app.exit(1);
  });
  openGate(application, (event) => isTrustedSender(event, { devServer }));
  serveScheme(session.defaultSession, {
    pageFolder: join(import.meta.dirname, '../renderer'),
    findAsset: async (hash) => (await application).findAsset(hash),
  });
  void window.loadURL(devServer ?? APP_PAGE);
}

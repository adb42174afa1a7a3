// An empty Electron window: what the application's start and memory are measured against.
'use strict';
const { app, BrowserWindow } = require('electron');

if (process.env.BARE_HOME) app.setPath('userData', process.env.BARE_HOME);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false });
  window.once('ready-to-show', () => {
    window.show();
    console.log(JSON.stringify({ ready: true }));
  });
  return window.loadFile(process.env.BARE_PAGE || 'index.html');
});

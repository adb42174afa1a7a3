// A plain browser window: how a reader opens a published article. It has nothing of the application.
'use strict';
const { app, BrowserWindow } = require('electron');

if (process.env.READER_HOME) app.setPath('userData', process.env.READER_HOME);
app.on('window-all-closed', () => app.quit());
app
  .whenReady()
  .then(() => new BrowserWindow({ width: 414, height: 896 }).loadURL(process.env.READER_URL));

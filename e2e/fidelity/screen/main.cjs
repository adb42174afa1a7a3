// Chromium without the application: hidden pages as wide as a phone, and pictures of them.
'use strict';
const { app, BrowserWindow, protocol } = require('electron');
const { readFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

app.setPath('userData', process.env.SCREEN_HOME ?? join(tmpdir(), 'gaotai-fidelity-screen'));
app.disableHardwareAcceleration();
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  // Pictures of WeChat's hosts are one file here.
  const picture = readFileSync(process.env.SCREEN_PICTURE);
  protocol.handle(
    'https',
    () => new Response(picture, { headers: { 'content-type': 'image/jpeg' } }),
  );
  // Playwright wants a window.
  return new BrowserWindow({ show: false }).loadURL('about:blank');
});

/** Opens a hidden page. */
globalThis.openScreen = async (html, width) => {
  const window = new BrowserWindow({
    show: false,
    width,
    height: 800,
    useContentSize: true,
    webPreferences: { offscreen: true },
  });
  await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  window.webContents.debugger.attach('1.3');
  return window.id;
};

/** Puts HTML into an element of the page; answers where the element is, once its pictures are there. */
globalThis.showArticle = (id, selector, html) =>
  BrowserWindow.fromId(id).webContents.executeJavaScript(`(async () => {
    const place = document.querySelector(${JSON.stringify(selector)});
    place.innerHTML = ${JSON.stringify(html)};
    await Promise.all([...place.querySelectorAll('img')].map((img) => img.decode()));
    const { x, y, width, height } = place.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  })()`);

/** A PNG of a part of the page, as base64. */
globalThis.captureScreen = async (id, clip) => {
  const { data } = await BrowserWindow.fromId(id).webContents.debugger.sendCommand(
    'Page.captureScreenshot',
    {
      format: 'png',
      optimizeForSpeed: true,
      captureBeyondViewport: true,
      clip: { ...clip, scale: 1 },
    },
  );
  return data;
};

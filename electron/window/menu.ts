import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../core/contract/events';
import type { AppText } from '../app-text';

/** What the menu needs: its words and where its commands go. */
export type MenuPorts = {
  text: AppText;
  mac: boolean;
  /** Adds reload and developer tools. */
  development: boolean;
  send: (command: MenuCommand) => void;
  openDataFolder: () => void;
};

type Item = MenuItemConstructorOptions;
const separator: Item = { type: 'separator' };

function macMenu({ text, send }: MenuPorts): Item {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: text.about },
      separator,
      { label: text.settings, accelerator: 'Cmd+,', click: () => send('go-settings') },
      separator,
      { role: 'services', label: text.services },
      separator,
      { role: 'hide', label: text.hide },
      { role: 'hideOthers', label: text.hideOthers },
      { role: 'unhide', label: text.showAll },
      separator,
      { role: 'quit', label: text.quit },
    ],
  };
}

function fileMenu({ text, mac, send }: MenuPorts): Item {
  const elsewhere: Item[] = [
    separator,
    { label: text.settings, accelerator: 'Ctrl+,', click: () => send('go-settings') },
    { role: 'quit', label: text.quit },
  ];
  return {
    label: text.file,
    submenu: [
      { label: text.newArticle, accelerator: 'CmdOrCtrl+N', click: () => send('new-article') },
      {
        label: text.importFiles,
        accelerator: 'CmdOrCtrl+O',
        click: () => send('import-files'),
      },
      {
        label: text.exportArticles,
        accelerator: 'CmdOrCtrl+Shift+S',
        click: () => send('export-articles'),
      },
      separator,
      {
        label: text.sendArticle,
        accelerator: 'CmdOrCtrl+Shift+Enter',
        click: () => send('send-article'),
      },
      separator,
      { role: 'close', label: text.closeWindow },
      ...(mac ? [] : elsewhere),
    ],
  };
}

function editMenu({ text, send }: MenuPorts): Item {
  return {
    label: text.edit,
    submenu: [
      { role: 'undo', label: text.undo },
      { role: 'redo', label: text.redo },
      separator,
      { role: 'cut', label: text.cut },
      { role: 'copy', label: text.copy },
      { role: 'paste', label: text.paste },
      { role: 'pasteAndMatchStyle', label: text.pastePlain },
      { role: 'selectAll', label: text.selectAll },
      {
        label: text.copyForWebsite,
        accelerator: 'CmdOrCtrl+Shift+C',
        click: () => send('copy-for-website'),
      },
      separator,
      { label: text.find, accelerator: 'CmdOrCtrl+Shift+F', click: () => send('find-article') },
    ],
  };
}

function insertMenu({ text, send }: MenuPorts): Item {
  return {
    label: text.insert,
    submenu: [
      {
        label: text.insertImage,
        accelerator: 'CmdOrCtrl+Shift+I',
        click: () => send('insert-image'),
      },
    ],
  };
}

function viewMenu({ text, development, send }: MenuPorts): Item {
  const tools: Item[] = [
    separator,
    { role: 'reload', label: text.reload },
    { role: 'toggleDevTools', label: text.developerTools },
  ];
  return {
    label: text.view,
    submenu: [
      { label: text.articles, accelerator: 'CmdOrCtrl+1', click: () => send('go-articles') },
      { label: text.editions, accelerator: 'CmdOrCtrl+2', click: () => send('go-editions') },
      { label: text.deliveries, accelerator: 'CmdOrCtrl+3', click: () => send('go-deliveries') },
      separator,
      { label: text.palette, accelerator: 'CmdOrCtrl+K', click: () => send('command-palette') },
      {
        label: text.togglePreview,
        accelerator: 'CmdOrCtrl+\\',
        click: () => send('toggle-preview'),
      },
      separator,
      { role: 'resetZoom', label: text.actualSize },
      { role: 'zoomIn', label: text.zoomIn },
      { role: 'zoomOut', label: text.zoomOut },
      { role: 'togglefullscreen', label: text.fullScreen },
      ...(development ? tools : []),
    ],
  };
}

function windowMenu({ text }: MenuPorts): Item {
  return {
    label: text.window,
    submenu: [
      { role: 'minimize', label: text.minimize },
      { role: 'zoom', label: text.zoom },
    ],
  };
}

function helpMenu({ text, mac, openDataFolder }: MenuPorts): Item {
  return {
    role: 'help',
    label: text.help,
    submenu: [
      { label: text.openDataFolder, click: openDataFolder },
      ...(mac ? [] : [separator, { role: 'about', label: text.about } satisfies Item]),
    ],
  };
}

/** The application's menu as a template. */
export function menuTemplate(ports: MenuPorts): Item[] {
  return [
    ...(ports.mac ? [macMenu(ports)] : []),
    fileMenu(ports),
    editMenu(ports),
    insertMenu(ports),
    viewMenu(ports),
    windowMenu(ports),
    helpMenu(ports),
  ];
}

/** Puts the menu in place. */
export function installMenu(ports: MenuPorts): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(ports)));
}

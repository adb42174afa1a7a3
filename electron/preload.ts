import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { Bridge } from '../core/contract/bridge';
import { CALL_CHANNEL, eventChannel, IMPORT_DROPPED_CHANNEL } from '../core/contract/channels';

// The only code with access to IPC that the page can reach. It passes values on and does nothing
// else: main checks the sender and parses every input.
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  on: (name, listener) => {
    const channel = eventChannel(name);
    const handle = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) =>
      listener(payload);
    ipcRenderer.on(channel, handle);
    return () => {
      ipcRenderer.removeListener(channel, handle);
    };
  },
  importDropped: (files) => {
    // Electron gives a path only for a `File` that the person really dropped or chose.
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return ipcRenderer.invoke(IMPORT_DROPPED_CHANNEL, paths);
  },
};

contextBridge.exposeInMainWorld('gaotai', bridge);

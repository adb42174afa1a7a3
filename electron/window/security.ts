import type { App, IpcMainInvokeEvent, Session } from 'electron';
import { SCHEME } from './protocol';

/** Where pages may come from: our own scheme, and in development the dev server. */
export type TrustedOrigins = { devServer: string | null };

function isOwnPage(url: string, origins: TrustedOrigins): boolean {
  if (url.startsWith(`${SCHEME}://app/`)) return true;
  return origins.devServer !== null && url.startsWith(origins.devServer);
}

/** Whether an IPC message comes from the top frame of one of our own pages. */
export function isTrustedSender(event: IpcMainInvokeEvent, origins: TrustedOrigins): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url, origins);
}

/**
 * Shuts every way out of a page: no navigation, no new windows, no embedded web views, no
 * permissions, and no request that is not to our own scheme.
 */
export function lockDown(app: App, session: Session, origins: TrustedOrigins): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (event.url !== 'about:srcdoc') event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  lockSession(session, (address) => mayRequest(address, origins));
}

/** Shuts every way out of a session: no permissions, and only those requests that are allowed. */
export function lockSession(session: Session, mayLoad: (address: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !mayLoad(details.url) });
  });
}

/** Whether a page may load an address. Everything that is not ours is refused. */
export function mayRequest(address: string, origins: TrustedOrigins): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) return false;
  if (url.protocol === `${SCHEME}:` || url.protocol === 'devtools:') return true;
  if (url.protocol === 'blob:') return isOwnPage(url.pathname, origins);
  if (origins.devServer === null) return false;
  const dev = new URL(origins.devServer);
  return url.host === dev.host && ['http:', 'ws:'].includes(url.protocol);
}

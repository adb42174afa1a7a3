import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Envelope } from '../../core/contract/calls';
import { CALL_CHANNEL, eventChannel, IMPORT_DROPPED_CHANNEL } from '../../core/contract/channels';
import type { EventName, EventPayload } from '../../core/contract/events';

/** What stands behind the gate. */
export type Answering = {
  call: (name: unknown, input: unknown) => Promise<Envelope<unknown>>;
  importDropped: (paths: unknown) => Promise<Envelope<unknown>>;
};

/**
 * Opens the way from the page to main. Foreign senders are refused; calls that come while the
 * application is still starting wait for it.
 */
export function openGate(
  answering: Promise<Answering>,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
): void {
  const refused: Envelope<unknown> = { ok: false, error: { code: 'not-allowed' } };
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown) =>
    isTrusted(event) ? (await answering).call(name, input) : refused,
  );
  ipcMain.handle(IMPORT_DROPPED_CHANNEL, async (event, paths: unknown) =>
    isTrusted(event) ? (await answering).importDropped(paths) : refused,
  );
}

/** Sends an event to the page, if there is one. */
export function sendEvent<N extends EventName>(
  page: WebContents,
  name: N,
  payload: EventPayload<N>,
): void {
  if (!page.isDestroyed()) page.send(eventChannel(name), payload);
}

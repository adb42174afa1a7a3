import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { z } from 'zod';
import {
  callNames,
  calls,
  type CallName,
  type CallOutput,
  type Calls,
  type Envelope,
} from '../../core/contract/calls';
import { callChannel, eventChannel } from '../../core/contract/channels';
import { AppFailure, type AppError, appError } from '../../core/contract/errors';
import type { EventName, EventPayload } from '../../core/contract/events';

/** What the registrar needs from outside. */
export type RegistrarPorts = {
  /** Whether a message comes from the top frame of our own window. */
  isTrusted: (event: IpcMainInvokeEvent) => boolean;
  /** Told about failures that are bugs or surprises, never about expected ones. */
  onUnexpected: (channel: string, error: unknown) => void;
};

type Inputs = { [N in CallName]: { input: z.ZodType<z.output<Calls[N]['input']>> } };

/** The handlers of all calls; a call without a handler does not compile. */
export type CallHandlers = {
  [N in CallName]: (input: z.output<Calls[N]['input']>) => CallOutput<N> | Promise<CallOutput<N>>;
};

/**
 * Answers one channel: refuses foreign senders, parses the input, wraps the outcome in an envelope.
 * A thrown {@link AppFailure} keeps its code; anything else becomes `unexpected` and is reported.
 */
export function answer<I, O>(
  ports: RegistrarPorts,
  channel: string,
  schema: z.ZodType<I>,
  handler: (input: I) => O | Promise<O>,
): void {
  ipcMain.handle(channel, async (event, raw: unknown): Promise<Envelope<O>> => {
    if (!ports.isTrusted(event)) return { ok: false, error: appError('not-allowed') };
    const input = schema.safeParse(raw);
    if (!input.success) return { ok: false, error: appError('invalid-input') };
    try {
      return { ok: true, value: await handler(input.data) };
    } catch (error) {
      if (error instanceof AppFailure) return { ok: false, error: error.appError };
      ports.onUnexpected(channel, error);
      return { ok: false, error: appError('unexpected') };
    }
  });
}

/**
 * Registers every call of the contract. Calls without a handler, as when the store could not be
 * opened, answer with the error given.
 */
export function registerCalls(
  ports: RegistrarPorts,
  handlers: Partial<CallHandlers>,
  otherwise: AppError,
): void {
  const contract: Inputs = calls;
  function register<N extends CallName>(name: N): void {
    const schema = contract[name].input;
    const handler = handlers[name];
    answer(ports, callChannel(name), schema, (input) => {
      if (!handler) throw new AppFailure(otherwise);
      return handler(input);
    });
  }
  for (const name of callNames) register(name);
}

/** Sends an event to the page, if there is one. */
export function sendEvent<N extends EventName>(
  page: WebContents | undefined,
  name: N,
  payload: EventPayload<N>,
): void {
  if (page && !page.isDestroyed()) page.send(eventChannel(name), payload);
}

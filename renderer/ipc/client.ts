import type { Bridge } from '../../core/contract/bridge';
import type { CallInput, CallName, CallOutput } from '../../core/contract/calls';
import type { ImportReport } from '../../core/contract/calls/files';
import { appError } from '../../core/contract/errors';
import type { EventName, EventPayload } from '../../core/contract/events';
import { fail, type Result } from '../../core/result';

/** What the page may ask of main. Every answer is a {@link Result}; nothing here throws. */
export type Client = {
  /** Makes a call; one that takes nothing is given `undefined`. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  /** Listens to an event of main; the answer ends the listening. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  /** Imports files that were dropped on the window. */
  importDropped(files: File[]): Promise<Result<ImportReport[]>>;
};

/**
 * Makes the typed client over the bridge of the preload.
 * A bridge that rejects (main is gone, the channel is unknown) becomes the error `unexpected`.
 */
export function createClient(bridge: Bridge): Client {
  return {
    async call(name, input) {
      try {
        return await bridge.call(name, input);
      } catch (cause) {
        console.error(`call ${name} was rejected`, cause);
        return fail(appError('unexpected'));
      }
    },
    on: (name, listener) => bridge.on(name, listener),
    async importDropped(files) {
      try {
        return await bridge.importDropped(files);
      } catch (cause) {
        console.error('importing dropped files was rejected', cause);
        return fail(appError('unexpected'));
      }
    },
  };
}

import type { CallInput, CallName, CallOutput, Envelope } from './calls';
import type { ImportReport } from './calls/files';
import type { EventName, EventPayload } from './events';

/** What the preload puts on `window.gaotai`: the only way from the page to main. */
export type Bridge = {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Envelope<CallOutput<N>>>;
  /** Listens to an event; the answer ends the listening. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  /**
   * Imports files that were dropped on the window. Takes the dropped `File` objects, not paths:
   * the page can never name a file of its own choice.
   */
  importDropped(files: File[]): Promise<Envelope<ImportReport[]>>;
};

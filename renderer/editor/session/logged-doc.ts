import * as Y from 'yjs';
import { ok, type Result } from '../../../core/result';
import { AppendQueue, type SaveState } from './append-queue';

/** Origin of changes that came from main: they are durable already and are not sent back. */
export const FROM_MAIN = Symbol('from main');

/** Where the update log of a document is. */
export type UpdateLog = {
  /** The whole document as one update. */
  open(): Promise<Result<{ update: Uint8Array }>>;
  /** Answers once the update is durable. */
  append(update: Uint8Array<ArrayBuffer>): Promise<Result<unknown>>;
};

/**
 * A Y.Doc and the writing of its changes. Saving hangs on the life of the Y.Doc, not on any view:
 * whoever changes the doc, it is written.
 */
export class LoggedDoc {
  readonly doc = new Y.Doc();
  private readonly log: UpdateLog;
  private readonly queue: AppendQueue;

  constructor(log: UpdateLog) {
    this.log = log;
    this.queue = new AppendQueue((update) => log.append(update));
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_MAIN) this.queue.push(update);
    });
  }

  /** Reads the document from main. Changes of main that arrive earlier are kept. */
  async read(): Promise<Result<null>> {
    const answer = await this.log.open();
    if (!answer.ok) return answer;
    this.applyFromMain(answer.value.update);
    return ok(null);
  }

  /** Takes over a change that main made itself. */
  applyFromMain(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, FROM_MAIN);
  }

  /** Where saving stands; for `useSyncExternalStore`. */
  getSaveState = (): SaveState => this.queue.get();

  subscribeSaveState = (listener: () => void): (() => void) => this.queue.subscribe(listener);

  /** Tries a failed save again at once. */
  retrySave(): void {
    this.queue.retry();
  }

  /** Resolves once everything that was changed is durable. */
  flush(): Promise<void> {
    return this.queue.flush();
  }

  /** Frees the Y.Doc. Only for one that is flushed. */
  destroy(): void {
    this.doc.destroy();
  }
}

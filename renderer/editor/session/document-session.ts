import * as Y from 'yjs';
import type { ArticleId } from '../../../core/domain/ids';
import { ok, type Result } from '../../../core/result';
import { AppendQueue, type SaveState } from './append-queue';
import type { DocumentPort } from './document-port';

/** Origin of changes that came from main: they are durable already and are not sent back. */
export const FROM_MAIN = Symbol('from main');

/**
 * One article that is open: its Y.Doc (body `root`, map `meta`) and the writing of its changes.
 * Saving hangs on the life of the Y.Doc, not on any view: whoever changes the doc, it is written.
 */
export class DocumentSession {
  readonly id: ArticleId;
  readonly doc = new Y.Doc();
  /** Neither a title nor a body was there when it was opened. */
  isBlank = false;
  private readonly port: DocumentPort;
  private readonly queue: AppendQueue;

  constructor(id: ArticleId, port: DocumentPort) {
    this.id = id;
    this.port = port;
    this.queue = new AppendQueue((update) => port.append(id, update));
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_MAIN) this.queue.push(update);
    });
  }

  /** Reads the document from main. Changes of main that arrive earlier are kept. */
  async load(): Promise<Result<DocumentSession>> {
    const answer = await this.port.open(this.id);
    if (!answer.ok) return answer;
    this.applyFromMain(answer.value.update);
    this.isBlank = !this.doc.getMap('meta').get('title') && isEmptyBody(this.doc);
    return ok(this);
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

  /** Frees the Y.Doc. Only for a session that is flushed. */
  destroy(): void {
    this.doc.destroy();
  }
}

/** No block at all, or the one empty paragraph that an article is made with. */
function isEmptyBody(doc: Y.Doc): boolean {
  const body = doc.get('root', Y.XmlText);
  if (body.length > 1) return false;
  const only: unknown = body.toDelta()[0]?.insert;
  return only === undefined || (only instanceof Y.XmlText && only.length === 0);
}

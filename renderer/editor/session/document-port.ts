import type { ArticleId } from '../../../core/domain/ids';
import type { Result } from '../../../core/result';
import type { Client } from '../../ipc';

/** What open articles need of main. */
export type DocumentPort = {
  /** The whole document as one update. */
  open(id: ArticleId): Promise<Result<{ update: Uint8Array }>>;
  /** Answers once the update is durable. */
  append(id: ArticleId, update: Uint8Array<ArrayBuffer>): Promise<Result<unknown>>;
  /** Main itself changed a document. */
  onChanged(listener: (change: { id: ArticleId; update: Uint8Array }) => void): void;
  /** The application wants to quit; {@link quitReady} lets it. */
  onQuitting(listener: () => void): void;
  quitReady(): Promise<Result<unknown>>;
};

/** The port over the bridge. */
export function documentPort(client: Client): DocumentPort {
  return {
    open: (id) => client.call('documents.open', { id }),
    append: (id, update) => client.call('documents.append', { id, update }),
    onChanged: (listener) => void client.on('documents.changed', listener),
    onQuitting: (listener) => void client.on('app.quitting', listener),
    quitReady: () => client.call('app.quitReady', undefined),
  };
}

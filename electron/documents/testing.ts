import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import type { ArticleId } from '../../core/domain/ids';
import { articleIdSchema } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { documentTasks } from '../workers/documents/document-tasks';
import { createDocumentHandlers } from '../workers/documents/handle-documents';
import { runInThisThread } from '../workers/tasks';
import type { DocumentStore, DocumentStorePorts } from './document-store';
import { createDocumentStore } from './document-store';

/** A new id for tests. */
export function newId(): ArticleId {
  return articleIdSchema.parse(randomUUID());
}

/** A document store on a database, with its worker in the same thread and a clock that ticks. */
export function storeOn(db: Db, ports: Partial<DocumentStorePorts> = {}): DocumentStore {
  let clock = 1_700_000_000_000;
  const store = createDocumentStore({
    db,
    worker: runInThisThread(documentTasks, createDocumentHandlers()),
    now: () => (clock += 1000),
    onProjected: () => undefined,
    onTrouble: (what, cause) => {
      throw new Error(what, { cause });
    },
    ...ports,
  });
  onTestFinished(() => store.close());
  return store;
}

/** Somebody who has a document open and types into its first block. */
export function openWriter(state: Uint8Array): { type: (words: string) => Uint8Array; doc: Y.Doc } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return {
    doc,
    type(words) {
      const first: unknown = doc.get('root', Y.XmlText).toDelta()[0].insert;
      if (!(first instanceof Y.XmlText)) throw new Error('no first block');
      let update: Uint8Array = new Uint8Array();
      const keep = (made: Uint8Array): void => {
        update = made;
      };
      doc.on('update', keep);
      first.insert(first.length, words);
      doc.off('update', keep);
      return update;
    },
  };
}

import * as Y from 'yjs';
import type { TaskHandlers } from '../tasks';
import { readBody, writeBody } from './body';
import type { DocumentTasks } from './document-tasks';
import { createLiveDocs } from './live-docs';
import { readMeta, writeMeta } from './meta-map';
import { projectDoc } from './project';
import { compactUpdates, isUpdate, loadDoc, mergeUpdates, readableUpdates } from './updates';

/** What the document worker does; plain functions, so that tests run them without a thread. */
export function createDocumentHandlers(): TaskHandlers<DocumentTasks> {
  const live = createLiveDocs();
  return {
    merge: mergeUpdates,
    compact: compactUpdates,
    check: isUpdate,
    project(slice) {
      const doc = live.advance(slice);
      return doc && projectDoc(doc);
    },
    read({ updates, salvage }) {
      const used = salvage ? readableUpdates(updates) : updates;
      const doc = loadDoc(used.length === 0 ? [Y.encodeStateAsUpdate(new Y.Doc())] : used);
      const read = { meta: readMeta(doc), document: readBody(Y.encodeStateAsUpdate(doc)) };
      doc.destroy();
      return { ...read, skipped: updates.length - used.length };
    },
    change({ updates, patch }) {
      const doc = loadDoc(updates);
      let made: Uint8Array | null = null;
      doc.on('update', (update: Uint8Array) => {
        made = update;
      });
      writeMeta(doc, patch);
      doc.destroy();
      return made;
    },
    // The rules are rarely needed in main: before a sending.
    async checkArticle(task) {
      const { checkArticle, checkInputOf } = await import('./check-article-task');
      return checkArticle(checkInputOf(task));
    },
    async render({ document, look }) {
      const { renderArticle } = await import('./render-task');
      return renderArticle(document, look);
    },
    // The readers of files are large and rarely needed: they are loaded by the first import.
    async readFile({ kind, bytes }) {
      const module = await import('../../imports/read-file');
      return module.readFileBytes(kind, bytes);
    },
    create({ meta, document }) {
      const doc = new Y.Doc();
      writeMeta(doc, meta);
      writeBody(doc, document);
      const update = Y.encodeStateAsUpdate(doc);
      doc.destroy();
      return update;
    },
  };
}

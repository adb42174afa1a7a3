import { writeSync } from 'node:fs';
import * as Y from 'yjs';
import { articleIdSchema } from '../../core/domain/ids';
import { openDatabase } from '../db/open';
import { documentTasks } from '../workers/documents/document-tasks';
import { createDocumentHandlers } from '../workers/documents/handle-documents';
import { documentOf } from '../workers/documents/testing';
import { runInThisThread } from '../workers/tasks';
import { createDocumentStore } from './document-store';

// A process that writes until it is killed: appends, compacts now and then, and says on its
// standard output up to which number everything was acknowledged.
const [, , file = '', rawId = ''] = process.argv;
const id = articleIdSchema.parse(rawId);
const opened = openDatabase(file);
if (opened.state !== 'ready') throw new Error(opened.state);
const store = createDocumentStore({
  db: opened.db,
  worker: runInThisThread(documentTasks, createDocumentHandlers()),
  now: Date.now,
  onProjected: () => undefined,
  onTrouble: (what, cause) => {
    throw new Error(what, { cause });
  },
});
const fresh = (await store.catchUp()) === 0 && !opened.db.prepare('SELECT 1 FROM documents').get();
if (fresh) await store.create(id, { meta: {}, document: documentOf() });
const doc = new Y.Doc();
Y.applyUpdate(doc, await store.open(id));
const numbers = doc.getMap<number>('threads');
for (let next = numbers.size; ; next += 1) {
  const before = Y.encodeStateVector(doc);
  numbers.set(String(next), next);
  await store.append(id, Y.encodeStateAsUpdate(doc, before));
  writeSync(1, `${next}\n`);
  if (next % 25 === 24) await store.compact(id);
}

import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { editionSchema } from '../../core/domain/edition';
import { workspaceIdSchema } from '../../core/domain/ids';
import { changePolicy, editions, readWorkspace } from '../../core/workspace/workspace';
import type { Db } from '../db/database';
import { openForTest } from '../db/testing/temp';
import { articleDocumentIds, logSize, workspaceDocumentId } from '../documents/document-queries';
import { documentTasks } from '../workers/documents/document-tasks';
import { createDocumentHandlers } from '../workers/documents/handle-documents';
import { runInThisThread } from '../workers/tasks';
import { createWorkspace } from './workspace';

function workspaceOn(db: Db) {
  const told: Uint8Array[] = [];
  const workspace = createWorkspace({
    db,
    worker: runInThisThread(documentTasks, createDocumentHandlers()),
    now: () => 1000,
    newId: () => workspaceIdSchema.parse(randomUUID()),
    onChanged: (update) => told.push(update),
    onTrouble: (what, cause) => {
      throw new Error(what, { cause });
    },
  });
  return { workspace, told };
}

const edition = editionSchema.parse({ id: randomUUID(), name: '周三推送' });

test('what a window appends and what main changes is there after a restart', () => {
  const db = openForTest();
  const { workspace, told } = workspaceOn(db);
  const window = new Y.Doc();
  Y.applyUpdate(window, workspace.open());
  window.on('update', (update: Uint8Array) => workspace.append(update));
  editions.put(window, edition);
  expect(told).toEqual([]);
  expect(workspace.read().editions).toEqual([edition]);

  workspace.change((doc) => changePolicy(doc, { secondApproval: true }));
  for (const update of told) Y.applyUpdate(window, update);
  expect(readWorkspace(window)).toEqual(workspace.read());
  expect(readWorkspace(window).policy.secondApproval).toBe(true);

  expect(workspaceOn(db).workspace.read()).toEqual(workspace.read());
  expect(workspaceDocumentId(db)).not.toBeNull();
  expect(articleDocumentIds(db)).toEqual([]);
});

test('bytes that are no update are refused and change nothing', () => {
  const { workspace } = workspaceOn(openForTest());
  expect(() => workspace.append(new Uint8Array([9, 9, 9]))).toThrow('invalid-input');
  expect(workspace.read().editions).toEqual([]);
});

test('a change that cannot be written is not there', () => {
  const db = openForTest();
  const { workspace, told } = workspaceOn(db);
  workspace.open();
  db.pragma('query_only = ON');
  expect(() => workspace.change((doc) => editions.put(doc, edition))).toThrow();
  db.pragma('query_only = OFF');
  expect(workspace.read().editions).toEqual([]);
  expect(told).toEqual([]);
});

test('a long log is merged into one row', async () => {
  const db = openForTest();
  const { workspace } = workspaceOn(db);
  workspace.change((doc) => editions.put(doc, edition));
  for (let n = 0; n < 210; n += 1) {
    workspace.change((doc) => editions.change(doc, edition.id, { name: `第 ${n} 次` }));
  }
  workspace.open();
  const id = workspaceDocumentId(db);
  await expect.poll(() => (id ? logSize(db, id).rows : 0)).toBe(1);
  expect(workspaceOn(db).workspace.read().editions[0]?.name).toBe('第 209 次');
});

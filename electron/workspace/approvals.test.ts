import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { AppFailure } from '../../core/contract/errors';
import { workspaceIdSchema } from '../../core/domain/ids';
import { changePolicy } from '../../core/workspace/workspace';
import { openForTest } from '../db/testing/temp';
import { documentTasks } from '../workers/documents/document-tasks';
import { createDocumentHandlers } from '../workers/documents/handle-documents';
import { runInThisThread } from '../workers/tasks';
import { createApprovals } from './approvals';
import { createWorkspace } from './workspace';

test('a consent counts for exactly one version, and not from who presses the button', () => {
  const workspace = createWorkspace({
    db: openForTest(),
    worker: runInThisThread(documentTasks, createDocumentHandlers()),
    now: () => 1000,
    newId: () => workspaceIdSchema.parse(randomUUID()),
    onChanged: () => undefined,
    onTrouble: () => undefined,
  });
  const approvals = createApprovals(workspace, () => 2000);
  const version = 'ab'.repeat(32);
  const codeOf = (start: Parameters<typeof approvals.assertMayStart>[0]) => {
    try {
      approvals.assertMayStart(start);
      return 'may start';
    } catch (error) {
      return error instanceof AppFailure ? error.appError.code : error;
    }
  };
  const publish = { versionHash: version, way: { kind: 'publish' }, confirmedBy: '林晓' } as const;
  expect(codeOf(publish)).toBe('may start');

  workspace.change((doc) => changePolicy(doc, { secondApproval: true }));
  expect(codeOf(publish)).toBe('approval-missing');
  expect(codeOf({ ...publish, way: { kind: 'draft' } })).toBe('may start');

  approvals.add({ versionHash: version, personId: null, personName: '周敏' });
  expect(codeOf(publish)).toBe('may start');
  expect(codeOf({ ...publish, confirmedBy: '周敏' })).toBe('approval-missing');
  expect(codeOf({ ...publish, versionHash: 'cd'.repeat(32) })).toBe('approval-missing');
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finishImport } from '../../core/import/imported';
import { runInThisThread } from '../workers/tasks';
import { documentTasks } from '../workers/documents/document-tasks';
import { createDocumentHandlers } from '../workers/documents/handle-documents';

const fixtures = join(import.meta.dirname, '../../core/import/fixtures');

test.each(['mdnice-story.md', 'extended-syntax.zh-CN.md', 'syntax-tour.zh-CN.md'])(
  '%s is stored and read back as it was imported',
  async (file) => {
    const worker = runInThisThread(documentTasks, createDocumentHandlers());
    const bytes = await readFile(join(fixtures, file));
    const { article: imported } = await worker.run('readFile', { kind: 'markdown', bytes });
    const { document } = finishImport(imported, () => null);
    const update = await worker.run('create', { meta: { title: imported.meta.title }, document });
    const read = await worker.run('read', { updates: [update], salvage: false });
    expect(read.document).toEqual(document);
  },
);

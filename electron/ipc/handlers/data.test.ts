import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openArticles } from '../../backups/article-source';
import { createBackups } from '../../backups/backups';
import { openDamagedArticles } from '../../backups/damaged-source';
import { finishRestore } from '../../backups/restore';
import { openDataFolder } from '../../data-folder';
import type { Db } from '../../db/database';
import { openDatabase } from '../../db/open';
import { openForTest, tempFolder } from '../../db/testing/temp';
import { newId, storeOn } from '../../documents/testing';
import { documentTasks } from '../../workers/documents/document-tasks';
import { createDocumentHandlers } from '../../workers/documents/handle-documents';
import { documentOf, paragraph } from '../../workers/documents/testing';
import { runInThisThread } from '../../workers/tasks';
import { dataHandlers } from './data';

const NOW = Date.UTC(2026, 2, 4, 12);
const worker = runInThisThread(documentTasks, createDocumentHandlers());

function setUp(root: string, state: 'ready' | 'damaged') {
  const folder = openDataFolder(root);
  const target = join(root, 'chosen');
  mkdirSync(target, { recursive: true });
  const db: Db | null = state === 'ready' ? openForTest(folder.database) : null;
  const documents = db && storeOn(db);
  const asked = { restarts: [] as string[], opened: [] as string[] };
  const answers: { folder: string | null; openPath: string } = { folder: target, openPath: '' };
  const backups = createBackups({
    db,
    folder: folder.backups,
    now: () => NOW,
    onTrouble: () => undefined,
  });
  onTestFinished(() => backups.close());
  const handlers = dataHandlers({
    shell: {
      openPath: async (path) => {
        asked.opened.push(path);
        return answers.openPath;
      },
    },
    dialogs: { chooseExportFolder: async () => answers.folder },
    folder,
    backups,
    documents,
    openArticles: () =>
      db && documents ? openArticles(db, documents) : openDamagedArticles(folder.database, worker),
    now: () => NOW,
    restartAfterRestore: (name) => asked.restarts.push(name),
    onTrouble: () => undefined,
  });
  return { folder, target, db, documents, handlers, asked, answers };
}

/** A data folder with one article, a backup, and a database that was overwritten in part. */
async function damagedRoot(): Promise<{ root: string; backup: string }> {
  const root = tempFolder();
  const { db, documents, handlers, folder } = setUp(root, 'ready');
  const document = documentOf(paragraph('香'));
  await documents?.create(newId(), { meta: { title: '茶' }, document });
  const { name } = await handlers['data.backUpNow'](undefined);
  await documents?.close();
  db?.pragma('wal_checkpoint(TRUNCATE)');
  const page = Number(
    db?.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'articles'").pluck().get(),
  );
  db?.close();
  const bytes = readFileSync(folder.database);
  bytes.fill(0x5a, (page - 1) * 4096, page * 4096);
  writeFileSync(folder.database, bytes);
  return { root, backup: name };
}

describe('calls about the data', () => {
  test('open the data folder, and say when the system cannot', async () => {
    const { handlers, asked, answers, folder } = setUp(tempFolder(), 'ready');
    await handlers['data.openFolder'](undefined);
    expect(asked.opened).toEqual([folder.root]);
    answers.openPath = 'no file manager';
    await expect(handlers['data.openFolder'](undefined)).rejects.toThrow('file-unreadable');
  });

  test('make, list and prepare backups while the store is ready', async () => {
    const root = tempFolder();
    const { handlers, asked, folder, db, documents } = setUp(root, 'ready');
    const made = await handlers['data.backUpNow'](undefined);
    expect(await handlers['data.backups'](undefined)).toEqual([made]);
    await expect(handlers['data.restoreBackup']({ name: 'absent.sqlite' })).rejects.toThrow(
      'not-found',
    );
    expect(asked.restarts).toEqual([]);
    await handlers['data.restoreBackup']({ name: made.name });
    expect(asked.restarts).toEqual([made.name]);
    await documents?.close();
    db?.close();
    expect(finishRestore(folder.database)).toMatch(/^replaced-/);
  });

  test('rebuild the projections', async () => {
    const { handlers, documents } = setUp(tempFolder(), 'ready');
    await documents?.create(newId(), { meta: { title: '茶' }, document: documentOf() });
    expect(await handlers['data.rebuildProjections'](undefined)).toEqual({ documents: 1 });
  });

  test('export to a chosen folder; choosing none is no failure of ours', async () => {
    const { handlers, documents, target, answers } = setUp(tempFolder(), 'ready');
    await documents?.create(newId(), {
      meta: { title: '茶' },
      document: documentOf(paragraph('香')),
    });
    expect(await handlers['data.exportReadable'](undefined)).toEqual({
      articles: 1,
      unreadable: 0,
    });
    expect(readdirSync(target)).toEqual(['茶.md']);
    answers.folder = null;
    await expect(handlers['data.exportReadable'](undefined)).rejects.toThrow('cancelled');
  });

  test('export and restore while the database is damaged, and refuse what needs it', async () => {
    const { root, backup } = await damagedRoot();
    const { handlers, asked, folder, target } = setUp(root, 'damaged');
    expect(openDatabase(folder.database).state).toBe('damaged');
    await expect(handlers['data.rebuildProjections'](undefined)).rejects.toThrow(
      'database-damaged',
    );
    await expect(handlers['data.backUpNow'](undefined)).rejects.toThrow('database-damaged');
    expect(await handlers['data.exportReadable'](undefined)).toEqual({
      articles: 1,
      unreadable: 0,
    });
    expect(readdirSync(target)).toEqual(['茶.md']);
    expect(await handlers['data.backups'](undefined)).toMatchObject([{ name: backup }]);
    await handlers['data.restoreBackup']({ name: backup });
    expect(asked.restarts).toEqual([backup]);
    expect(finishRestore(folder.database)).toMatch(/^damaged-/);
    expect(openForTest(folder.database).pragma('quick_check', { simple: true })).toBe('ok');
  });
});

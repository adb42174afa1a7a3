import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assetHashSchema } from '../../core/domain/ids';
import { assetPath } from '../assets/asset-files';
import { openForTest, tempFolder } from '../db/testing/temp';
import { newId, storeOn } from '../documents/testing';
import { documentTasks } from '../workers/documents/document-tasks';
import { createDocumentHandlers } from '../workers/documents/handle-documents';
import { documentOf, everyBlock, paragraph } from '../workers/documents/testing';
import { runInThisThread } from '../workers/tasks';
import { exportReadable } from './export-readable';

const worker = runInThisThread(documentTasks, createDocumentHandlers());

function setUp() {
  const root = tempFolder();
  const databaseFile = join(root, 'gaotai.sqlite');
  const target = join(root, 'export');
  const assetsFolder = join(root, 'assets');
  const db = openForTest(databaseFile);
  const run = () => exportReadable({ databaseFile, assetsFolder, target, worker });
  return { databaseFile, target, assetsFolder, db, store: storeOn(db), run };
}

describe('exportReadable', () => {
  test('writes each article as Markdown with its pictures', async () => {
    const { db, target, assetsFolder, store, run } = setUp();
    const hash = assetHashSchema.parse('ab'.repeat(32));
    const picture = assetPath(assetsFolder, { hash, mime: 'image/png' });
    mkdirSync(dirname(picture), { recursive: true });
    writeFileSync(picture, 'picture');
    await store.create(newId(), { meta: { title: '春茶: "一"/二' }, document: everyBlock() });
    await store.close();
    db.close();
    expect(await run()).toEqual({ articles: 1, unreadable: 0 });
    expect(readdirSync(target)).toEqual(['001 春茶 一 二.md', 'images']);
    const markdown = readFileSync(join(target, '001 春茶 一 二.md'), 'utf8');
    expect(markdown).toContain('## 春天的第一杯茶');
    expect(markdown).toContain('![茶山](<images/abababababababab.png>)');
    expect(readFileSync(join(target, 'images/abababababababab.png'), 'utf8')).toBe('picture');
  });

  test('leaves out what is unreadable and counts it', async () => {
    const { db, store, run } = setUp();
    const [good, partly, bad] = [newId(), newId(), newId()];
    for (const id of [good, partly, bad]) {
      await store.create(id, { meta: { title: '茶' }, document: documentOf(paragraph('香')) });
    }
    db.prepare("INSERT INTO document_updates VALUES (?, 2, x'0102030405', 0)").run(partly);
    db.prepare("UPDATE document_updates SET bytes = x'01020304' WHERE doc_id = ?").run(bad);
    expect(await run()).toEqual({ articles: 2, unreadable: 1 });
  });

  test('reads on around damaged pages', async () => {
    const { databaseFile, target, db, store, run } = setUp();
    const long = Array.from({ length: 40 }, (_, at) => paragraph(`第${at}段 ${'香'.repeat(200)}`));
    for (let at = 0; at < 30; at += 1) {
      await store.create(newId(), { meta: { title: `茶${at}` }, document: documentOf(...long) });
    }
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const bytes = readFileSync(databaseFile);
    const middle = Math.floor(bytes.length / 4096 / 2) * 4096;
    bytes.fill(0x5a, middle, middle + 3 * 4096);
    writeFileSync(databaseFile, bytes);
    const { articles, unreadable } = await run();
    expect(articles).toBeGreaterThanOrEqual(20);
    expect(articles + unreadable).toBeLessThanOrEqual(30);
    expect(readdirSync(target).filter((name) => name.endsWith('.md'))).toHaveLength(articles);
  });

  test('says so when the file is no database at all', async () => {
    const { databaseFile, db, run } = setUp();
    db.close();
    writeFileSync(databaseFile, 'x'.repeat(5000));
    await expect(run()).rejects.toMatchObject({ appError: { code: 'database-damaged' } });
  });
});

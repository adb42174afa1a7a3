import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Transformer } from '@napi-rs/image';
import { expect, onTestFinished, test } from 'vitest';
import { putSetting } from '../db/settings-queries';
import { bundleForNode } from '../db/testing/bundle';
import { openForTest, tempFolder } from '../db/testing/temp';
import { documentTasks } from './documents/document-tasks';
import { documentOf, everyBlock, paragraph } from './documents/testing';
import { imageTasks } from './images/image-tasks';
import { integrityTasks } from './integrity/integrity-tasks';
import type { TaskSchemas, TaskTypes } from './tasks';
import { createThreadRunner } from './thread-runner';

/** A real thread, bundled as in the application. */
async function threadOf<T extends TaskTypes>(name: string, schemas: TaskSchemas<T>) {
  const file = await bundleForNode(join(import.meta.dirname, `${name}.worker.ts`));
  const trouble: unknown[] = [];
  const runner = createThreadRunner(schemas, {
    start: () => new Worker(file),
    idleMs: 60_000,
    timeoutMs: 20_000,
    onTrouble: (...what) => trouble.push(what),
  });
  onTestFinished(async () => {
    await runner.close();
    expect(trouble).toEqual([]);
  });
  return runner;
}

test('the document worker runs as a thread', async () => {
  const runner = await threadOf('document', documentTasks);
  const update = await runner.run('create', { meta: { title: '茶' }, document: everyBlock() });
  const read = await runner.run('read', { updates: [update], salvage: false });
  expect(read).toMatchObject({ meta: { title: '茶' }, document: everyBlock() });
  await expect(runner.run('merge', [update, update.subarray(0, 20)])).rejects.toMatchObject({
    appError: { code: 'document-unreadable' },
  });
  const other = await runner.run('create', { meta: {}, document: documentOf(paragraph('一')) });
  expect(await runner.run('project', { id: 'a', from: 0, to: 1, updates: [other] })).toMatchObject({
    excerpt: '一',
  });
});

test('the image worker runs as a thread', async () => {
  const runner = await threadOf('image', imageTasks);
  const pixels = new Uint8Array(40 * 30 * 4).fill(255);
  const webp = Uint8Array.from(await Transformer.fromRgbaPixels(pixels, 40, 30).webp());
  expect(await runner.run('takeIn', webp)).toMatchObject({ mime: 'image/jpeg', width: 40 });
  await expect(runner.run('takeIn', new Uint8Array(9))).rejects.toMatchObject({
    appError: { code: 'image-not-an-image' },
  });
});

test('the integrity worker finds damage in a database that is in use', async () => {
  const runner = await threadOf('integrity', integrityTasks);
  const databaseFile = join(tempFolder(), 'gaotai.sqlite');
  const db = openForTest(databaseFile);
  for (let i = 0; i < 500; i += 1) putSetting(db, `key ${i}`, 'x'.repeat(200));
  expect(await runner.run('check', { databaseFile })).toEqual([]);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const bytes = readFileSync(databaseFile);
  bytes.fill(0x5a, bytes.length - 6 * 4096, bytes.length - 2 * 4096);
  writeFileSync(databaseFile, bytes);
  expect(await runner.run('check', { databaseFile })).not.toEqual([]);
});

import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { openForTest } from '../db/testing/temp';
import { documentOf, everyBlock, paragraph } from '../workers/documents/testing';
import { documentTasks } from '../workers/documents/document-tasks';
import { createDocumentHandlers } from '../workers/documents/handle-documents';
import { runInThisThread } from '../workers/tasks';
import { logSize } from './document-queries';
import { newId, openWriter, storeOn } from './testing';

function setUp() {
  const db = openForTest();
  return { db, store: storeOn(db), id: newId() };
}

/** Everything that is projected, in an order that does not depend on when it was written. */
function projections(db: ReturnType<typeof openForTest>) {
  return {
    articles: db.prepare('SELECT * FROM articles ORDER BY id').all(),
    parts: db.prepare('SELECT article_id, digest FROM search_parts ORDER BY 1, 2').all(),
    indexed: db
      .prepare(
        `SELECT article_id, digest FROM search_parts JOIN search_index ON search_index.rowid = search_parts.id
         WHERE search_index MATCH '"茶"*' ORDER BY 1, 2`,
      )
      .all(),
    rows: db.prepare('SELECT count(*) AS n FROM search_index').all(),
  };
}

describe('document store', () => {
  test('gives back what was created, and what was appended to it', async () => {
    const { store, id } = setUp();
    await store.create(id, { meta: { title: '春茶' }, document: documentOf(paragraph('早')) });
    const writer = openWriter(await store.open(id));
    for (const words of '安，春天') await store.append(id, writer.type(words));
    const read = await store.read(id);
    expect(read.meta.title).toBe('春茶');
    expect(read.document).toMatchObject(documentOf(paragraph('早安，春天')));
    const opened = openWriter(await store.open(id));
    expect(Y.equalSnapshots(Y.snapshot(opened.doc), Y.snapshot(writer.doc))).toBe(true);
  });

  test('a picture and every other block survive', async () => {
    const { store, id } = setUp();
    await store.create(id, { meta: {}, document: everyBlock() });
    expect((await store.read(id)).document).toMatchObject(everyBlock());
  });

  test('an unknown document is not found', async () => {
    const { store, id } = setUp();
    const update = Y.encodeStateAsUpdate(new Y.Doc());
    for (const call of [
      () => store.open(id),
      () => store.read(id),
      () => store.append(id, update),
      () => store.change(id, { title: '' }),
    ]) {
      await expect(call()).rejects.toMatchObject({ appError: { code: 'not-found' } });
    }
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['noise', Uint8Array.from([1, 2, 3, 250, 4])],
    ['a huge count', Uint8Array.from([255, 255, 255, 255, 127, 1, 1])],
    ['text', new TextEncoder().encode('<script>')],
    ['much noise', new Uint8Array(100_000).fill(7)],
  ])('refuses %s as an update and stores nothing', async (_name, bytes) => {
    const { db, store, id } = setUp();
    await store.create(id, { meta: {}, document: documentOf(paragraph('早')) });
    await expect(store.append(id, bytes)).rejects.toMatchObject({
      appError: { code: 'invalid-input' },
    });
    expect(logSize(db, id).rows).toBe(1);
  });

  test('updates that arrive in another order are the same document', async () => {
    const { store, id } = setUp();
    await store.create(id, { meta: {}, document: documentOf(paragraph('一')) });
    const writer = openWriter(await store.open(id));
    const updates = [...'二三四五'].map((words) => writer.type(words));
    for (const update of updates.reverse()) await store.append(id, update);
    expect((await store.read(id)).document).toMatchObject(documentOf(paragraph('一二三四五')));
  });

  test('a full disk is said, nothing is half-written, and writing goes on when there is room', async () => {
    const { db, store, id } = setUp();
    await store.create(id, { meta: {}, document: documentOf(paragraph('早')) });
    const writer = openWriter(await store.open(id));
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages}`);
    const large = writer.type('茶'.repeat(20_000));
    await expect(store.append(id, large)).rejects.toMatchObject({
      appError: { code: 'disk-full' },
    });
    expect((await store.read(id)).document).toMatchObject(documentOf(paragraph('早')));
    db.pragma('max_page_count = 1000000');
    await store.append(id, large);
    expect(logSize(db, id).rows).toBe(2);
  });

  test('two writers who were apart are merged', async () => {
    const { store, id } = setUp();
    await store.create(id, { meta: {}, document: documentOf(paragraph('首')) });
    await store.append(id, openWriter(await store.open(id)).type('甲'));
    const state = await store.open(id);
    const [a, b] = [openWriter(state), openWriter(state)];
    const [left, right] = [a.type('乙'), b.type('丙')];
    await store.append(id, left);
    await store.append(id, right);
    const { document } = await store.read(id);
    expect(JSON.stringify(document)).toMatch(/甲(乙丙|丙乙)/);
  });

  test('one unreadable document does not take others down', async () => {
    const { db, store, id } = setUp();
    const other = newId();
    await store.create(id, { meta: { title: '坏' }, document: documentOf(paragraph('茶')) });
    await store.create(other, { meta: { title: '好' }, document: documentOf(paragraph('茶')) });
    db.prepare("INSERT INTO document_updates VALUES (?, 2, x'0102030405', 0)").run(id);
    for (const call of [store.open(id), store.read(id), store.change(id, { title: '' })]) {
      await expect(call).rejects.toMatchObject({ appError: { code: 'document-unreadable' } });
    }
    expect(await store.salvage(id)).toMatchObject({ skipped: 1, meta: { title: '坏' } });
    expect((await store.read(other)).meta.title).toBe('好');
    expect(await store.rebuildProjections()).toBe(2);
    expect(projections(db).articles).toHaveLength(2);
  });
});

describe('compaction', () => {
  test('leaves one row and the same document', async () => {
    const { db, store, id } = setUp();
    await store.create(id, { meta: { title: '春' }, document: documentOf(paragraph('首')) });
    await store.append(id, openWriter(await store.open(id)).type('头'));
    const writer = openWriter(await store.open(id));
    for (let i = 0; i < 150; i += 1) await store.append(id, writer.type(`${i},`));
    await store.change(id, { title: '夏' });
    const before = await store.read(id);
    const size = logSize(db, id);
    await store.compact(id);
    expect(logSize(db, id)).toMatchObject({
      rows: 1,
      lastSeq: size.lastSeq,
      lastAtMs: size.lastAtMs,
    });
    expect(logSize(db, id).bytes).toBeLessThan(size.bytes);
    expect(await store.read(id)).toEqual(before);
    await store.append(id, writer.type('尾'));
    expect(logSize(db, id)).toMatchObject({ rows: 2, lastSeq: size.lastSeq + 1 });
    expect(JSON.stringify((await store.read(id)).document)).toContain('149,尾');
  });

  test('keeps updates that wait for others', async () => {
    const { store, id } = setUp();
    await store.create(id, { meta: {}, document: documentOf(paragraph('一')) });
    const writer = openWriter(await store.open(id));
    const [two, three] = [writer.type('二'), writer.type('三')];
    await store.append(id, three);
    await store.compact(id);
    await store.append(id, two);
    expect((await store.read(id)).document).toMatchObject(documentOf(paragraph('一二三')));
  });

  test('what is appended meanwhile stays', async () => {
    const { db, id } = setUp();
    const worker = runInThisThread(documentTasks, createDocumentHandlers());
    let meanwhile = (): Promise<void> => Promise.resolve();
    const store = storeOn(db, {
      worker: {
        ...worker,
        async run(name, input) {
          if (name === 'compact') await meanwhile();
          return worker.run(name, input);
        },
      },
    });
    await store.create(id, { meta: {}, document: documentOf(paragraph('一')) });
    const writer = openWriter(await store.open(id));
    await store.append(id, writer.type('二'));
    const late = writer.type('三');
    meanwhile = () => store.append(id, late);
    await store.compact(id);
    expect(logSize(db, id).rows).toBe(2);
    expect((await store.read(id)).document).toMatchObject(documentOf(paragraph('一二三')));
    await store.close();
  });

  test('two at once do no harm', async () => {
    const { db, store, id } = setUp();
    await store.create(id, { meta: {}, document: documentOf(paragraph('一')) });
    const writer = openWriter(await store.open(id));
    await store.append(id, writer.type('二'));
    await Promise.all([store.compact(id), store.compact(id)]);
    expect(logSize(db, id).rows).toBe(1);
    expect((await store.read(id)).document).toMatchObject(documentOf(paragraph('一二')));
  });
});

describe('projections', () => {
  test('follow the typing, a moment later and all at once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const { db, id } = setUp();
    const projected = vi.fn<() => void>();
    const store = storeOn(db, { onProjected: projected });
    await store.create(id, { meta: {}, document: documentOf(paragraph('茶')) });
    expect(projected).toHaveBeenCalledTimes(1);
    const writer = openWriter(await store.open(id));
    for (let i = 0; i < 10; i += 1) {
      await store.append(id, writer.type('香'));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(projected).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(300);
    await vi.waitFor(() => expect(projected).toHaveBeenCalledTimes(2));
    expect(projections(db).articles).toMatchObject([{ excerpt: `茶${'香'.repeat(10)}` }]);
    vi.useRealTimers();
  });

  test('made anew are the same as those made step by step', async () => {
    const { db, store } = setUp();
    const ids = [newId(), newId(), newId()];
    for (const [at, id] of ids.entries()) {
      await store.create(id, { meta: { title: `第${at}杯` }, document: everyBlock() });
      const writer = openWriter(await store.open(id));
      for (let i = 0; i < 30; i += 1) await store.append(id, writer.type(i % 7 ? '茶' : '。'));
      await store.change(id, { status: 'approved', digest: '摘要' });
    }
    await store.close();
    const stepByStep = projections(db);
    expect(stepByStep.indexed).not.toEqual([]);
    expect(await store.rebuildProjections()).toBe(3);
    expect(projections(db)).toEqual(stepByStep);
    await storeOn(db).rebuildProjections();
    expect(projections(db)).toEqual(stepByStep);
  });

  test('that a crash left behind are caught up with', async () => {
    const { db, store, id } = setUp();
    await store.create(id, { meta: {}, document: documentOf(paragraph('茶')) });
    const writer = openWriter(await store.open(id));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await store.append(id, writer.type('香'));
    vi.useRealTimers();
    const restarted = storeOn(db);
    expect(await restarted.catchUp()).toBe(1);
    expect(projections(db).articles).toMatchObject([{ excerpt: '茶香' }]);
    expect(await restarted.catchUp()).toBe(0);
  });

  test('of a long article are written in steps and complete', async () => {
    const { db, store, id } = setUp();
    const words = Array.from({ length: 60 }, (_, i) => paragraph(`茶${i}`.repeat(300)));
    await store.create(id, { meta: {}, document: documentOf(...words) });
    expect(projections(db).indexed).toHaveLength(60);
    expect(await store.catchUp()).toBe(0);
  });
});

import Database from 'better-sqlite3';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ArticleMeta } from '../../core/domain/article';
import type { ArticleId, AssetHash } from '../../core/domain/ids';
import { assetHashSchema } from '../../core/domain/ids';
import { assetPath } from '../assets/asset-files';
import type { Db } from '../db/database';
import { openForTest, tempFolder } from '../db/testing/temp';
import { newId, openWriter, storeOn } from '../documents/testing';
import { documentTasks } from '../workers/documents/document-tasks';
import { createDocumentHandlers } from '../workers/documents/handle-documents';
import { documentOf, everyBlock, paragraph } from '../workers/documents/testing';
import { runInThisThread } from '../workers/tasks';
import type { ArticleSource } from './article-source';
import { openArticles } from './article-source';
import { openDamagedArticles } from './damaged-source';
import { exportReadable } from './export-readable';

const PAGE = 4096;
const HASH = assetHashSchema.parse('ab'.repeat(32));
const worker = runInThisThread(documentTasks, createDocumentHandlers());

function setUp() {
  const root = tempFolder();
  const databaseFile = join(root, 'gaotai.sqlite');
  const target = join(root, 'export');
  const assetFolder = join(root, 'assets');
  mkdirSync(target);
  const db = openForTest(databaseFile);
  const store = storeOn(db);
  const troubles: string[] = [];
  return {
    databaseFile,
    target,
    db,
    store,
    troubles,
    putPicture(hash: AssetHash, bytes: string): void {
      const path = assetPath(assetFolder, { hash, mime: 'image/png' });
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    },
    async add(meta: Partial<ArticleMeta>, document = documentOf(paragraph('香'))) {
      const id = newId();
      await store.create(id, { meta, document });
      return id;
    },
    run: (source: ArticleSource) =>
      exportReadable({ source, assetFolder, target, onTrouble: (what) => troubles.push(what) }),
    read: (name: string) => readFileSync(join(target, name), 'utf8'),
    async openDamaged(): Promise<ArticleSource> {
      const source = await openDamagedArticles(databaseFile, worker);
      onTestFinished(() => source.close());
      return source;
    },
  };
}

/** Closes a database so that all of it is in one file, and spoils bytes of that file. */
async function damage(
  { db, store, databaseFile }: ReturnType<typeof setUp>,
  spoil: (bytes: Buffer) => void,
): Promise<void> {
  await store.close();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const bytes = readFileSync(databaseFile);
  spoil(bytes);
  writeFileSync(databaseFile, bytes);
}

/** Thirty articles, each with two updates, the first of which takes several pages. */
async function thirty(folder: ReturnType<typeof setUp>): Promise<ArticleId[]> {
  const ids: ArticleId[] = [];
  for (let at = 0; at < 30; at += 1) {
    const long = Array.from({ length: 20 }, (_, line) =>
      paragraph(`第${at}篇第${line}段 ${'香'.repeat(120)}`),
    );
    const id = await folder.add({ title: `茶${at}` }, documentOf(...long));
    await folder.store.append(id, openWriter(await folder.store.open(id)).type(`后${at}`));
    ids.push(id);
  }
  return ids;
}

/** Pages of a table's tree of a kind (5 inner, 13 leaf), by their numbers from 0. */
function pagesOf(bytes: Buffer, root: number, kind: 5 | 13): number[] {
  const header = root * PAGE;
  if (bytes[header] === 13) return kind === 13 ? [root] : [];
  const cells = bytes.readUInt16BE(header + 3);
  const children = Array.from({ length: cells }, (_, at) =>
    bytes.readUInt32BE(header + bytes.readUInt16BE(header + 12 + at * 2)),
  );
  children.push(bytes.readUInt32BE(header + 8));
  const below = children.flatMap((page) => pagesOf(bytes, page - 1, kind));
  return kind === 5 ? [root, ...below] : below;
}

function rootOf(db: Db, name: string): number {
  const sql = 'SELECT rootpage FROM sqlite_schema WHERE name = ?';
  return Number(db.prepare(sql).pluck().get(name)) - 1;
}

describe('exporting a sound database', () => {
  test('writes each article as Markdown with its facts and pictures', async () => {
    const folder = setUp();
    folder.putPicture(HASH, 'picture');
    const meta = { title: '春茶: "一"/二', author: '林溪', digest: '明前\n第一采', cover: HASH };
    await folder.add(meta, everyBlock());
    const source = openArticles(folder.db, folder.store);
    expect(await folder.run(source)).toEqual({ articles: 1, unreadable: 0 });
    expect(readdirSync(folder.target)).toEqual(['images', '春茶 一 二.md']);
    const markdown = folder.read('春茶 一 二.md');
    expect(markdown.split('\n').slice(0, 8)).toEqual([
      '---',
      'title: "春茶: \\"一\\"/二"',
      'author: "林溪"',
      'digest: "明前\\n第一采"',
      `cover: "images/${HASH}.png"`,
      '---',
      '',
      '## 春天的第一杯茶',
    ]);
    expect(markdown).toContain(`![茶山](images/${HASH}.png)`);
    expect(readdirSync(join(folder.target, 'images'))).toEqual([`${HASH}.png`]);
    expect(folder.read(`images/${HASH}.png`)).toBe('picture');
  });

  test('keeps equal titles apart, overwrites nothing, marks what was in the trash', async () => {
    const folder = setUp();
    await folder.add({ title: 'Tea' });
    await folder.add({ title: 'tea', trashedAtMs: 5 });
    const nameless = await folder.add({});
    writeFileSync(join(folder.target, 'Tea.md'), 'mine');
    const source = openArticles(folder.db, folder.store);
    expect(await folder.run(source)).toEqual({ articles: 3, unreadable: 0 });
    expect(readdirSync(folder.target).sort()).toEqual(
      ['Tea.md', 'Tea (2).md', 'tea (3).md', `article-${nameless.slice(0, 8)}.md`].sort(),
    );
    expect(folder.read('Tea.md')).toBe('mine');
    expect(folder.read('tea (3).md')).toContain('trashed: true');
  });

  test('goes on without a picture whose file is gone, and says so', async () => {
    const folder = setUp();
    await folder.add({ title: '茶' }, everyBlock());
    const source = openArticles(folder.db, folder.store);
    expect(await folder.run(source)).toEqual({ articles: 1, unreadable: 0 });
    expect(folder.read('茶.md')).toContain(`![茶山](images/${HASH})`);
    expect(folder.troubles).toEqual([`export of picture ${HASH}`]);
  });

  test('counts what is unreadable and marks what is incomplete', async () => {
    const folder = setUp();
    const partly = await folder.add({ title: '半' });
    await folder.add({ title: '全' });
    const broken = await folder.add({ title: '坏' });
    const { db } = folder;
    db.prepare("INSERT INTO document_updates VALUES (?, 2, x'0102030405', 0)").run(partly);
    db.prepare('DELETE FROM document_updates WHERE doc_id = ?').run(broken);
    const source = openArticles(db, folder.store);
    expect(await folder.run(source)).toEqual({ articles: 2, unreadable: 1 });
    expect(folder.read('半.md')).toContain('incomplete: true');
    expect(folder.read('全.md')).not.toContain('incomplete');
  });

  test('a folder that is gone is a disk that cannot be written', async () => {
    const folder = setUp();
    await folder.add({ title: '茶' });
    const source = openArticles(folder.db, folder.store);
    const run = exportReadable({
      source,
      assetFolder: folder.target,
      target: join(folder.target, 'gone'),
      onTrouble: () => undefined,
    });
    await expect(run).rejects.toThrow('disk-unwritable');
  });
});

describe('exporting a damaged database', () => {
  test('gives all of it when the damage is elsewhere', async () => {
    const folder = setUp();
    const ids = await thirty(folder);
    const root = rootOf(folder.db, 'articles');
    await damage(folder, (bytes) => bytes.fill(0x5a, root * PAGE, (root + 1) * PAGE));
    const before = statSync(folder.databaseFile).mtimeMs;
    expect(await folder.run(await folder.openDamaged())).toEqual({
      articles: ids.length,
      unreadable: 0,
    });
    expect(folder.read('茶7.md')).toContain('第7篇第19段');
    expect(folder.read('茶7.md')).toContain('后7');
    expect(folder.read('茶7.md')).not.toContain('incomplete');
    expect(statSync(folder.databaseFile).mtimeMs).toBe(before);
  });

  test('leaves out the rows of a broken page and gives those before and after it', async () => {
    const folder = setUp();
    await thirty(folder);
    const root = rootOf(folder.db, 'document_updates');
    let leaves = 0;
    await damage(folder, (bytes) => {
      const pages = pagesOf(bytes, root, 13);
      leaves = pages.length;
      for (const page of [pages[1], pages[3]])
        bytes.fill(0x5a, Number(page) * PAGE, Number(page) * PAGE + 200);
    });
    expect(leaves).toBeGreaterThan(5);
    const { articles, unreadable } = await folder.run(await folder.openDamaged());
    expect(articles + unreadable).toBe(30);
    expect(unreadable).toBeGreaterThan(0);
    expect(articles).toBeGreaterThanOrEqual(30 - 2 * Math.ceil(60 / leaves));
    expect(folder.read('茶0.md')).toContain('后0');
    expect(folder.read('茶29.md')).toContain('后29');
  });

  test('leaves out a row whose long value goes over a broken page', async () => {
    const folder = setUp();
    await thirty(folder);
    const needle = Buffer.from('第11篇第10段');
    await damage(folder, (bytes) => {
      const page = Math.floor(bytes.indexOf(needle) / PAGE);
      bytes.fill(0xff, page * PAGE, (page + 1) * PAGE);
    });
    const outcome = await folder.run(await folder.openDamaged());
    expect(outcome.articles).toBeGreaterThanOrEqual(29);
    expect(outcome.articles + outcome.unreadable).toBe(30);
    for (const at of [10, 12]) expect(folder.read(`茶${at}.md`)).not.toContain('incomplete');
  });

  test('finds articles whose own row is lost', async () => {
    const folder = setUp();
    const ids = await thirty(folder);
    const root = rootOf(folder.db, 'documents');
    await damage(folder, (bytes) => {
      for (const page of pagesOf(bytes, root, 13)) bytes.fill(0, page * PAGE, (page + 1) * PAGE);
    });
    expect(await folder.run(await folder.openDamaged())).toEqual({
      articles: ids.length,
      unreadable: 0,
    });
  });

  test('survives flipped bytes anywhere behind the first page', async () => {
    const folder = setUp();
    await thirty(folder);
    const whole = join(folder.target, '..', 'whole.sqlite');
    await damage(folder, (bytes) => writeFileSync(whole, bytes));
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((seed / 2 ** 31) * below);
    };
    for (let round = 0; round < 5; round += 1) {
      const bytes = readFileSync(whole);
      for (let flips = 0; flips < 20; flips += 1) {
        bytes[PAGE + random(bytes.length - PAGE)] = random(256);
      }
      writeFileSync(folder.databaseFile, bytes);
      const target = join(folder.target, String(round));
      mkdirSync(target);
      const source = await folder.openDamaged();
      const outcome = await exportReadable({
        source,
        assetFolder: target,
        target,
        onTrouble: () => undefined,
      });
      source.close();
      expect(readdirSync(target)).toHaveLength(outcome.articles);
      expect(outcome.articles).toBeGreaterThanOrEqual(10);
    }
  });

  test('says so when nothing can be read', async () => {
    const folder = setUp();
    await damage(folder, (bytes) => bytes.fill(0x78));
    await expect(folder.openDamaged()).rejects.toThrow('database-damaged');
    const other = new Database(join(folder.target, 'other.sqlite'));
    other.exec('CREATE TABLE theirs (a)');
    other.close();
    await expect(openDamagedArticles(join(folder.target, 'other.sqlite'), worker)).rejects.toThrow(
      'database-damaged',
    );
    await expect(openDamagedArticles(join(folder.target, 'no.sqlite'), worker)).rejects.toThrow(
      'database-damaged',
    );
  });
});

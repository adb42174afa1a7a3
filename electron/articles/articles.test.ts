import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { documentWith, heading, image, paragraph, text } from '../../core/document/build';
import { type ArticleId, assetHashSchema, columnIdSchema } from '../../core/domain/ids';
import { openForTest } from '../db/testing/temp';
import { newId, openWriter, storeOn } from '../documents/testing';
import { createArticles } from './articles';
import { copyTitle } from '../../core/domain/copy-title';

function setUp() {
  const db = openForTest();
  const documents = storeOn(db);
  const changed: ArticleId[] = [];
  let clock = 1_800_000_000_000;
  const articles = createArticles({
    db,
    documents,
    now: () => (clock += 1),
    newId,
    onDocumentChanged: (id) => changed.push(id),
    onRemoved: () => undefined,
  });
  return { db, documents, articles, changed };
}

function body(...words: string[]) {
  return documentWith(words.map((word) => paragraph([text(word)])));
}

describe('articles', () => {
  test('a new article is in the list, with an empty paragraph to write in', async () => {
    const { articles, documents } = setUp();
    const made = await articles.create({ title: '春茶', author: '林溪' });
    expect(articles.list()).toEqual([made]);
    expect(made).toMatchObject({
      title: '春茶',
      author: '林溪',
      status: 'drafting',
      characters: 0,
    });
    expect((await documents.read(made.id)).document.root.children).toMatchObject([
      { type: 'paragraph' },
    ]);
  });

  test('a new article of a column has its theme and its author', async () => {
    const { articles, documents } = setUp();
    const columnId = columnIdSchema.parse(randomUUID());
    const made = await articles.create({ title: '', author: '林晓', theme: 'bamboo', columnId });
    expect(made).toMatchObject({ author: '林晓', columnId });
    expect((await documents.read(made.id)).meta).toMatchObject({ theme: 'bamboo', columnId });
  });

  test('the card of a picture message shows its first picture, that of others the chosen cover', async () => {
    const { articles } = setUp();
    const [first, second, chosen] = ['a', 'b', 'c'].map((digit) =>
      assetHashSchema.parse(digit.repeat(64)),
    );
    const pictures = [first, second].map((hash) =>
      image({ hash: hash ?? '', width: 900, height: 600 }, '', []),
    );
    const cover = chosen ?? null;
    const document = documentWith(pictures);
    const message = await articles.add(document, { form: 'pictures', cover });
    expect(message).toMatchObject({ cover: first, images: 2, card: { form: 'pictures' } });
    expect(await articles.add(document, { cover })).toMatchObject({ cover: chosen });
  });

  test('the latest change comes first', async () => {
    const { articles } = setUp();
    const first = await articles.create({ title: '一' });
    const second = await articles.create({ title: '二' });
    expect(articles.list().map((a) => a.id)).toEqual([second.id, first.id]);
    await articles.setStatus(first.id, 'in_review');
    expect(articles.list()).toMatchObject([
      { id: first.id, status: 'in_review' },
      { id: second.id },
    ]);
  });

  test('a change of status reaches open windows as an update', async () => {
    const { articles, changed } = setUp();
    const { id } = await articles.create({ title: '一' });
    await articles.setStatus(id, 'approved');
    await articles.setStatus(id, 'approved');
    expect(changed).toEqual([id]);
  });

  test.each(['drafting', 'approved'] as const)(
    'what was %s is so again when it is not sent at its time, and never approved by the way',
    async (status) => {
      const { articles } = setUp();
      const { id } = await articles.create({ title: '一' });
      await articles.setStatus(id, status);
      await articles.markScheduled(id, true);
      await articles.markScheduled(id, true);
      expect(articles.get(id).status).toBe('scheduled');
      await articles.markScheduled(id, false);
      await articles.markScheduled(id, false);
      expect(articles.get(id).status).toBe(status);
    },
  );

  test('a copy has its own text, a title that differs, and no approval', async () => {
    const { articles, documents } = setUp();
    const { id } = await articles.add(body('一杯茶'), { title: '茶', sample: true });
    await articles.setStatus(id, 'approved');
    const copy = await articles.duplicate(id);
    expect(copy).toMatchObject({
      title: '茶 (2)',
      status: 'drafting',
      excerpt: '一杯茶',
      sample: false,
    });
    await documents.append(copy.id, openWriter(await documents.open(copy.id)).type('！'));
    expect((await documents.read(id)).document).toMatchObject(body('一杯茶'));
    expect((await articles.duplicate(copy.id)).title).toBe('茶 (3)');
  });

  test('the trash gives back what it holds, and only it can be emptied', async () => {
    const { db, articles, documents } = setUp();
    const { id } = await articles.add(body('一杯茶'), { title: '茶' });
    const kept = await articles.create({ title: '留' });
    expect(() => articles.destroy([id])).toThrow('not-allowed');
    await articles.trash(id);
    expect(articles.get(id).trashedAtMs).not.toBeNull();
    await articles.restore(id);
    expect(articles.get(id).trashedAtMs).toBeNull();
    await articles.trash(id);
    expect(() => articles.destroy([id, kept.id])).toThrow('not-allowed');
    articles.destroy([id]);
    expect(articles.list()).toEqual([kept]);
    expect(articles.search('茶')).toEqual([]);
    await expect(documents.open(id)).rejects.toThrow('not-found');
    expect(db.prepare('SELECT count(*) AS n FROM document_updates').get()).toEqual({ n: 1 });
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  test('an article that does not exist is not found', async () => {
    const { articles } = setUp();
    await expect(articles.setStatus(newId(), 'idea')).rejects.toThrow('not-found');
    await expect(articles.duplicate(newId())).rejects.toThrow('not-found');
    expect(() => articles.destroy([newId()])).toThrow('not-found');
  });

  test('searching looks at title, author, digest and text, across paragraphs', async () => {
    const { articles, documents } = setUp();
    const tea = await articles.add(
      documentWith([heading('h2', [text('南京的雨')]), paragraph([text('长江'), text('大桥', 1)])]),
      { title: '春茶', author: '林溪', digest: '明前第一采' },
    );
    const other = await articles.add(body('北京的秋天'), { title: '秋' });
    const find = (words: string) => articles.search(words);
    expect(find('京')).toEqual([other.id, tea.id]);
    expect(find('江大')).toEqual([tea.id]);
    expect(find('林溪')).toEqual([tea.id]);
    expect(find('明前 大桥')).toEqual([tea.id]);
    expect(find('明前 秋天')).toEqual([]);
    expect(find('雨长')).toEqual([]);
    expect(find('  ')).toEqual([]);
    await documents.append(tea.id, openWriter(await documents.open(tea.id)).type('和风'));
    await documents.rebuildProjections();
    expect(find('雨和风')).toEqual([tea.id]);
  });

  test('clearing the samples keeps what somebody wrote in them, in the trash', async () => {
    const { articles, documents } = setUp();
    const own = await articles.create({ title: '我的' });
    await articles.add(body('示例一'), { title: '示例', sample: true });
    const worked = await articles.add(body('示例二'), { title: '示例', sample: true });
    await documents.append(worked.id, openWriter(await documents.open(worked.id)).type('改'));
    expect(await articles.clearSamples()).toBe(2);
    expect(articles.list().filter((a) => a.trashedAtMs === null)).toMatchObject([{ id: own.id }]);
    expect(articles.list().filter((a) => a.trashedAtMs !== null)).toMatchObject([
      { id: worked.id },
    ]);
    expect(await articles.clearSamples()).toBe(0);
  });
});

test('copyTitle counts on', () => {
  expect(copyTitle('茶', new Set(['茶']))).toBe('茶 (2)');
  expect(copyTitle('茶 (2)', new Set(['茶', '茶 (2)']))).toBe('茶 (3)');
  expect(copyTitle('', new Set())).toBe('(2)');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Edition, editionSchema } from '../domain/edition';
import { articleIdSchema } from '../domain/ids';
import { wordListSchema } from '../domain/word-list';
import { changePolicy, editions, readWorkspace, wordLists } from './workspace';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const article = (n: number) => articleIdSchema.parse(uuid(n));
const anEdition = (change: object = {}): Edition =>
  editionSchema.parse({ id: uuid(900), name: '周三推送', ...change });

/** Two people who know the same, and can be brought together again. */
function twoDesks(fill: (doc: Y.Doc) => void) {
  const mine = new Y.Doc();
  fill(mine);
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  return {
    mine,
    theirs,
    meet() {
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
      Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
      expect(readWorkspace(mine)).toEqual(readWorkspace(theirs));
    },
  };
}

describe('the workspace document', () => {
  test('an empty one has defaults', () => {
    expect(readWorkspace(new Y.Doc())).toEqual({
      columns: [],
      editions: [],
      themes: [],
      wordLists: [],
      people: [],
      approvals: [],
      policy: { secondApproval: false },
    });
  });

  test('gives back what was put, changed and removed', () => {
    const doc = new Y.Doc();
    const edition = anEdition({ articleIds: [article(2), article(1)] });
    editions.put(doc, edition);
    expect(editions.get(doc, edition.id)).toEqual(edition);
    editions.change(doc, edition.id, { articleIds: [article(1), article(3), article(2)] });
    expect(editions.list(doc)[0]?.articleIds).toEqual([article(1), article(3), article(2)]);
    editions.remove(doc, edition.id);
    expect(editions.list(doc)).toEqual([]);
    editions.change(doc, edition.id, { name: 'gone' });
    expect(editions.list(doc)).toEqual([]);
    editions.put(doc, edition);
    expect(editions.list(doc)).toEqual([edition]);
  });

  test('a change that changes nothing makes no update', () => {
    const doc = new Y.Doc();
    const edition = anEdition({ articleIds: [article(2), article(1)] });
    editions.put(doc, edition);
    let updates = 0;
    doc.on('update', () => (updates += 1));
    editions.put(doc, edition);
    changePolicy(doc, {});
    expect(updates).toBe(0);
  });

  test('two people who add, move and remove at the same time keep both works', () => {
    const edition = anEdition({ articleIds: [1, 2, 3].map(article) });
    const { mine, theirs, meet } = twoDesks((doc) => editions.put(doc, edition));
    editions.change(mine, edition.id, { articleIds: [1, 2, 3, 4].map(article) });
    editions.change(theirs, edition.id, { articleIds: [3, 1].map(article), name: '改名' });
    meet();
    const merged = editions.get(mine, edition.id);
    expect(merged?.name).toBe('改名');
    expect(new Set(merged?.articleIds)).toEqual(new Set([1, 3, 4].map(article)));
    expect(merged?.articleIds).toHaveLength(3);
  });

  test('words that two people add to one list are both in it', () => {
    const list = wordListSchema.parse({ id: uuid(1), words: [{ word: '最' }] });
    const { mine, theirs, meet } = twoDesks((doc) => wordLists.put(doc, list));
    const add = (doc: Y.Doc, word: string) =>
      wordLists.change(doc, list.id, {
        words: [...list.words, { word, instead: '', note: '' }],
      });
    add(mine, '第一');
    add(theirs, '唯一');
    meet();
    expect(wordLists.get(mine, list.id)?.words.map((w) => w.word)).toEqual(
      ['最', '第一', '唯一'].sort((a, b) => (a < b ? -1 : 1)),
    );
  });

  test('whatever orders are written, the last one is read; merging never doubles an article', () => {
    const order = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(order, { maxLength: 5 }), order, order, (before, a, b) => {
        const edition = anEdition();
        const { mine, theirs, meet } = twoDesks((doc) => {
          editions.put(doc, edition);
          for (const ids of before) {
            editions.change(doc, edition.id, { articleIds: ids.map(article) });
            expect(editions.get(doc, edition.id)?.articleIds).toEqual(ids.map(article));
          }
        });
        editions.change(mine, edition.id, { articleIds: a.map(article) });
        editions.change(theirs, edition.id, { articleIds: b.map(article) });
        expect(editions.get(theirs, edition.id)?.articleIds).toEqual(b.map(article));
        meet();
        const merged = editions.get(mine, edition.id)?.articleIds ?? [];
        expect(new Set(merged).size).toBe(merged.length);
      }),
    );
  });

  test('what cannot be read is left out and stays in the document', () => {
    const doc = new Y.Doc();
    const entry = new Y.Map<unknown>([['name', '来自未来']]);
    doc.getMap('editions').set('not-an-id', entry);
    expect(editions.list(doc)).toEqual([]);
    expect(doc.getMap('editions').size).toBe(1);
  });
});

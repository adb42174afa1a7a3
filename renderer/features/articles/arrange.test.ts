import { expect, test } from 'vitest';
import { anArticle, articleId } from '../../test/examples';
import { type Arrangement, arrange, countByFilter, isUnder } from './arrange';

const by = (change: Partial<Arrangement> = {}): Arrangement => ({
  filter: 'all',
  sort: 'updated',
  found: null,
  ...change,
});
const ids = (articles: { id: string }[]) => articles.map((a) => Number(a.id.slice(-3)));

test('the list shows the last changed first, without the archive and the trash', () => {
  const articles = [
    anArticle(1),
    anArticle(2, { status: 'archived' }),
    anArticle(3, { trashedAtMs: 9 }),
    anArticle(4),
  ];
  expect(ids(arrange(articles, by()))).toEqual([4, 1]);
  expect(ids(arrange(articles, by({ filter: 'archived' })))).toEqual([2]);
  expect(ids(arrange(articles, by({ filter: 'trash' })))).toEqual([3]);
});

test('the trash has the last thrown away first', () => {
  const articles = [anArticle(1, { trashedAtMs: 20 }), anArticle(2, { trashedAtMs: 10 })];
  expect(ids(arrange(articles, by({ filter: 'trash', sort: 'title' })))).toEqual([1, 2]);
});

test('it can be ordered by creation and by title', () => {
  const articles = [
    anArticle(1, { title: '丙', createdAtMs: 30, updatedAtMs: 1 }),
    anArticle(2, { title: '第 10 篇', createdAtMs: 10, updatedAtMs: 2 }),
    anArticle(3, { title: '第 9 篇', createdAtMs: 20, updatedAtMs: 3 }),
  ];
  expect(ids(arrange(articles, by({ sort: 'created' })))).toEqual([1, 3, 2]);
  expect(ids(arrange(articles, by({ sort: 'title' })))).toEqual([1, 3, 2]);
});

test('a search narrows whatever is shown', () => {
  const articles = [anArticle(1), anArticle(2), anArticle(3, { trashedAtMs: 1 })];
  const found = new Set([articleId(1), articleId(3)]);
  expect(ids(arrange(articles, by({ found })))).toEqual([1]);
});

test('every status is under exactly one tab, and the counts agree with what is shown', () => {
  const statuses = [
    'idea',
    'drafting',
    'returned',
    'in_review',
    'approved',
    'scheduled',
    'published',
    'archived',
  ] as const;
  const articles = statuses.map((status, n) => anArticle(n + 1, { status }));
  const counts = countByFilter(articles);
  expect(counts).toEqual({
    all: 7,
    writing: 3,
    review: 1,
    approved: 2,
    published: 1,
    archived: 1,
    trash: 0,
  });
  for (const filter of ['all', 'writing', 'review', 'approved', 'published', 'archived'] as const) {
    expect(articles.filter((a) => isUnder(filter, a))).toHaveLength(counts[filter]);
  }
});

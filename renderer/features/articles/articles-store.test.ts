import { expect, test } from 'vitest';
import type { ArticleSummary } from '../../../core/domain/article';
import { appError } from '../../../core/contract/errors';
import { fail, ok } from '../../../core/result';
import { createToastsStore } from '../../app/toasts-store';
import { anArticle, articleId } from '../../test/examples';
import { createFakeClient } from '../../test/fake-client';
import { createArticlesStore } from './articles-store';

/** A store over a main process that keeps a list in memory. */
function setUp(...articles: ArticleSummary[]) {
  let kept = articles;
  const change = (id: string, patch: Partial<ArticleSummary>) => {
    kept = kept.map((a) => (a.id === id ? { ...a, ...patch } : a));
    return ok(undefined);
  };
  const fake = createFakeClient({
    'articles.list': () => ok(kept),
    'articles.create': ({ title }) => {
      const made = anArticle(90, { title, updatedAtMs: 90 });
      kept = [...kept, made];
      return ok(made);
    },
    'articles.trash': ({ id }) => change(id, { trashedAtMs: 100 }),
    'articles.restore': ({ id }) => change(id, { trashedAtMs: null }),
    'articles.destroy': ({ ids }) => {
      kept = kept.filter((a) => !ids.includes(a.id));
      return ok(undefined);
    },
    'articles.search': ({ words }) =>
      ok(kept.filter((a) => a.title.includes(words)).map((a) => a.id)),
  });
  const toasts = createToastsStore();
  const store = createArticlesStore(fake.client, toasts);
  return { fake, toasts, store, state: store.getState };
}

test('the first answer opens the article that was changed last', async () => {
  const { state } = setUp(anArticle(1), anArticle(3), anArticle(2));
  await state().load();
  expect(state().selectedId).toBe(articleId(3));
});

test('a new article is shown and open, whatever was filtered or searched before', async () => {
  const { state } = setUp(anArticle(1));
  await state().load();
  state().setFilter('published');
  await state().search('没有');
  await state().create('');
  expect(state()).toMatchObject({ filter: 'all', words: '', found: null });
  expect(state().selectedId).toBe(articleId(90));
});

test('throwing away opens the next article, and can be undone from the message', async () => {
  const { state, toasts } = setUp(anArticle(1), anArticle(2), anArticle(3));
  await state().load();
  state().select(articleId(2));
  await state().trash(articleId(2));
  expect(state().selectedId).toBe(articleId(1));
  const [toast] = toasts.getState().toasts;
  expect(toast?.message?.key).toBe('articles:trashed');
  toast?.action?.run();
  await expect.poll(() => state().selectedId).toBe(articleId(2));
  expect(state().articles?.find((a) => a.id === articleId(2))?.trashedAtMs).toBeNull();
});

test('throwing away another article leaves the open one open', async () => {
  const { state } = setUp(anArticle(1), anArticle(2));
  await state().load();
  await state().trash(articleId(1));
  expect(state().selectedId).toBe(articleId(2));
});

test('when the open article is deleted for good, another one is opened', async () => {
  const { state } = setUp(anArticle(1), anArticle(2));
  await state().load();
  await state().destroy([articleId(2)]);
  expect(state().selectedId).toBe(articleId(1));
});

test('of two lists that overtake each other the later question counts', async () => {
  const { fake, state } = setUp();
  const answers: ((list: ArticleSummary[]) => void)[] = [];
  fake.handlers['articles.list'] = () =>
    new Promise((resolve) => answers.push((list) => resolve(ok(list))));
  const first = state().load();
  const second = state().load();
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.([anArticle(2)]);
  answers[0]?.([anArticle(1)]);
  await Promise.all([first, second]);
  expect(state().articles?.map((a) => a.id)).toEqual([articleId(2)]);
});

test('a list that cannot be read says why and keeps what it had', async () => {
  const { fake, state } = setUp(anArticle(1));
  await state().load();
  fake.handlers['articles.list'] = () => fail(appError('disk-unwritable'));
  fake.emit('articles.changed', {});
  await expect.poll(() => state().error?.code).toBe('disk-unwritable');
  expect(state().articles).toHaveLength(1);
});

test('something that fails is said, not swallowed', async () => {
  const { fake, state, toasts } = setUp(anArticle(1));
  await state().load();
  fake.handlers['articles.trash'] = () => fail(appError('disk-full'));
  await state().trash(articleId(1));
  expect(toasts.getState().toasts[0]).toMatchObject({
    tone: 'bad',
    message: { key: 'articles:trashFailed' },
    error: { code: 'disk-full' },
  });
  expect(state().selectedId).toBe(articleId(1));
});

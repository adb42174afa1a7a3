import { describe, expect, test } from 'vitest';
import { articleCardSchema, type ArticleSummary, articleSummarySchema } from '../domain/article';
import { checkEdition, type EditionToCheck } from './check-edition';

function anArticle(n: number, change: Partial<ArticleSummary> = {}): ArticleSummary {
  return articleSummarySchema.parse({
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    title: `第 ${n} 篇`,
    author: '',
    digest: '',
    status: 'approved',
    cover: 'ab'.repeat(32),
    excerpt: '',
    characters: 100,
    images: 0,
    sample: false,
    columnId: null,
    card: {},
    createdAtMs: 1,
    updatedAtMs: 1,
    trashedAtMs: null,
    ...change,
  });
}

const account: EditionToCheck['account'] = {
  kind: 'service',
  secret: 'held',
  mayPublish: true,
  massLeft: 4,
};
const rules = (edition: Partial<EditionToCheck>) =>
  checkEdition({ articles: [anArticle(1)], account, ...edition }).map((f) => f.rule);

describe('the check of an edition', () => {
  test('has nothing to say about one that is as it should be', () => {
    expect(rules({ articles: [anArticle(1), anArticle(2), anArticle(3)] })).toEqual([]);
  });

  test('wants one to eight articles and an account', () => {
    expect(rules({ articles: [] })).toEqual(['edition-empty']);
    const nine = Array.from({ length: 9 }, (_, n) => anArticle(n + 1));
    expect(rules({ articles: nine })).toEqual(['edition-too-many']);
    expect(rules({ account: null })).toEqual(['edition-no-account']);
  });

  test.each([
    [{ title: ' ' }, 'edition-title-missing'],
    [{ title: '长'.repeat(65) }, 'edition-title-long'],
    [{ author: '长'.repeat(17) }, 'edition-author-long'],
    [{ digest: '长'.repeat(129) }, 'edition-digest-long'],
    [{ cover: null }, 'edition-cover-missing'],
    [{ characters: 0 }, 'edition-body-empty'],
    [{ trashedAtMs: 1 }, 'edition-trashed'],
    [{ status: 'drafting' }, 'edition-not-approved'],
    [{ status: 'published' }, 'edition-published-before'],
    [{ status: 'archived' }, 'edition-archived'],
  ] as const)('of an article with %o says %s', (change, rule) => {
    const [finding, ...more] = checkEdition({ articles: [anArticle(1, change)], account });
    expect(finding).toMatchObject({ rule, articleId: anArticle(1).id });
    expect(more).toEqual([]);
  });

  test('a title of 33 to 64 characters is only a warning, a longer one an error', () => {
    const of = (length: number) =>
      checkEdition({ articles: [anArticle(1, { title: '长'.repeat(length) })], account })[0];
    expect(of(32)).toBeUndefined();
    expect(of(64)?.severity).toBe('warning');
    expect(of(65)?.severity).toBe('error');
  });

  test('what somebody decided to leave in the article is left here too, but no error', () => {
    const of = (length: number) => {
      const card = articleCardSchema.parse({ ignoredRules: ['title-long', 'title-too-long'] });
      return rules({ articles: [anArticle(1, { title: '长'.repeat(length), card })] });
    };
    expect(of(64)).toEqual([]);
    expect(of(65)).toEqual(['edition-title-long']);
  });

  test.each([
    [{ images: 3 }, []],
    [{ images: 0 }, ['edition-pictures-none']],
    [{ images: 21 }, ['edition-pictures-too-many']],
    [{ images: 1, characters: 0 }, ['edition-pictures-without-text']],
    [{ images: 1, digest: '长'.repeat(129) }, []],
  ])('of a picture message without a cover and with %o says %o', (change, expected) => {
    const card = articleCardSchema.parse({ form: 'pictures' });
    const pictures = anArticle(1, { cover: null, card, ...change });
    expect(rules({ articles: [pictures] })).toEqual(expected);
  });

  test('a digest is shown of a single article only', () => {
    const digest = anArticle(1, { digest: '摘要' });
    expect(rules({ articles: [digest] })).toEqual([]);
    expect(rules({ articles: [digest, anArticle(2)] })).toEqual(['edition-digest-unused']);
  });

  test('sees the same title twice, and an article that has gone', () => {
    const twin = anArticle(2, { title: '第 1 篇' });
    expect(rules({ articles: [anArticle(1), twin] })).toEqual(['edition-same-title']);
    expect(rules({ articles: [anArticle(1), null] })).toEqual(['edition-article-gone']);
  });

  test('says what the account cannot do', () => {
    expect(rules({ account: { ...account, secret: 'missing' } })).toEqual([
      'edition-secret-missing',
    ]);
    expect(rules({ account: { ...account, mayPublish: false } })).toEqual(['edition-draft-only']);
    expect(rules({ account: { ...account, massLeft: 0 } })).toEqual(['edition-mass-used-up']);
  });
});

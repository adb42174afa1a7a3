import { expect, test } from 'vitest';
import { articleCardOf, parseArticleMeta } from './article';
import { type FindingPlace, findingKey } from './finding';

test('one picture without words is left, not every picture of the article', () => {
  const place = (subject: string): FindingPlace => ({
    kind: 'block',
    path: [0],
    quote: '',
    subject,
  });
  const keys = ['aa', 'bb'].map((hash) => findingKey({ rule: 'image-alt', place: place(hash) }));
  expect(new Set(keys).size).toBe(2);
  const meta = parseArticleMeta({ ignoredFindings: keys.slice(0, 1) });
  expect(articleCardOf(meta).ignoredRules).toEqual([]);
});

test('a card tells the form of an article, and the rules that are left for the whole of it', () => {
  const place: FindingPlace = { kind: 'words', path: [0], start: 0, end: 2, quote: '最好' };
  const ignoredFindings = [
    findingKey({ rule: 'title-long', place: { kind: 'field', field: 'title' } }),
    findingKey({ rule: 'superlative', place }),
  ];
  const meta = parseArticleMeta({ form: 'pictures', ignoredFindings });
  expect(articleCardOf(meta)).toMatchObject({ form: 'pictures', ignoredRules: ['title-long'] });
});

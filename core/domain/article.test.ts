import { expect, test } from 'vitest';
import { articleCardOf, parseArticleMeta } from './article';
import { type FindingPlace, findingKey } from './finding';

test('a card tells the form of an article, and the rules that are left for the whole of it', () => {
  const place: FindingPlace = { kind: 'words', path: [0], start: 0, end: 2, quote: '最好' };
  const ignoredFindings = [
    findingKey({ rule: 'title-long', place: { kind: 'field', field: 'title' } }),
    findingKey({ rule: 'superlative', place }),
  ];
  const meta = parseArticleMeta({ form: 'pictures', ignoredFindings });
  expect(articleCardOf(meta)).toMatchObject({ form: 'pictures', ignoredRules: ['title-long'] });
});

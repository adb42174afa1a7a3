import { describe, expect, test } from 'vitest';
import { type ArticleMeta, parseArticleMeta } from '../domain/article';
import { assetSchema, type Asset } from '../domain/asset';
import { documentWith, image, link, paragraph, text } from '../document/build';
import type { BlockJson } from '../document/schema';
import { lostImageWords } from '../document/nodes/lost-image/build';
import { renderDocument } from '../wechat/render';
import { checkArticle } from './check-article';
import { plainTypesetting } from '../typesetting/load';

const hash = 'ab'.repeat(32);
const asset: Asset = assetSchema.parse({
  hash,
  mime: 'image/jpeg',
  bytes: 1,
  width: 900,
  height: 600,
  animated: false,
  name: '山.jpg',
  createdAtMs: 0,
});
const body = [paragraph([text('正文')])];

function check(
  change: Partial<ArticleMeta> = {},
  blocks: BlockJson[] = body,
  findAsset: (name: string) => Asset | null = () => asset,
) {
  const good = { title: '题', author: '林晓', digest: '摘要', cover: hash };
  const meta = parseArticleMeta({ ...good, ...change });
  const document = documentWith(blocks);
  const rendered = renderDocument(document, { typesetting: plainTypesetting });
  return checkArticle({ meta, document, rendered, account: { kind: 'service' }, findAsset });
}

test('an article with everything has no findings', () => {
  expect(check()).toEqual([]);
});

/** Without the remark that so long a paragraph is hard to read. */
const large = (characters: number) =>
  check({}, [paragraph([text('字'.repeat(characters))])]).filter(
    ({ rule }) => rule !== 'long-paragraph',
  );

describe('each rule says what it found', () => {
  const sized = { hash, width: 900, height: 600 };
  test.each([
    ['no title', check({ title: ' ' }), 'title-missing', 'error', undefined],
    [
      'title of 33',
      check({ title: '题'.repeat(33) }),
      'title-long',
      'warning',
      { length: 33, limit: 32 },
    ],
    [
      'title of 65',
      check({ title: '题'.repeat(65) }),
      'title-too-long',
      'error',
      { length: 65, limit: 64 },
    ],
    [
      'author of 17',
      check({ author: '名'.repeat(17) }),
      'author-too-long',
      'error',
      { length: 17, limit: 16 },
    ],
    ['no digest', check({ digest: '' }), 'digest-missing', 'info', undefined],
    [
      'digest of 129',
      check({ digest: '摘'.repeat(129) }),
      'digest-too-long',
      'error',
      { length: 129, limit: 128 },
    ],
    ['no cover', check({ cover: null }), 'cover-missing', 'error', undefined],
    ['a lost cover', check({}, body, () => null), 'cover-lost', 'error', undefined],
    ['an empty body', check({}, []), 'body-empty', 'error', undefined],
    ['long content', large(20_000), 'content-large', 'warning', { length: 20_048, limit: 20_000 }],
    [
      'huge content',
      large(400_000),
      'content-too-large',
      'error',
      { kilobytes: 1201, limitKilobytes: 1000 },
    ],
    ['no description', check({}, [image(sized, '', [])]), 'image-without-alt', 'info', undefined],
    [
      'a picture left out',
      check({}, [paragraph([text(lostImageWords('山', 'a.png'))])]),
      'image-left-out',
      'warning',
      { words: '〔图片：山〕' },
    ],
    [
      'a foreign link',
      check({}, [paragraph([link('https://a.example/', [text('文')])])]),
      'link-as-note',
      'info',
      { words: '文', address: 'https://a.example/' },
    ],
    ['a bad source', check({ sourceUrl: 'example.com' }), 'source-url-invalid', 'error', undefined],
    [
      'a long source',
      check({ sourceUrl: `https://a.example/${'a'.repeat(1024)}` }),
      'source-url-too-long',
      'error',
      { limit: 1024 },
    ],
  ] as const)('%s', (_name, findings, rule, severity, params) => {
    expect(findings).toMatchObject([params ? { rule, severity, params } : { rule, severity }]);
  });

  test('a lost picture', () => {
    const other = 'cd'.repeat(32);
    const found = check({}, [image({ ...sized, hash: other }, '山', [])], (name) =>
      name === hash ? asset : null,
    );
    const place = { kind: 'block', path: [0], quote: '', subject: other };
    expect(found).toEqual([{ rule: 'image-lost', severity: 'error', place }]);
  });
});

test('what blocks the sending comes first', () => {
  const severities = check({ digest: '', title: '题'.repeat(40), cover: null }).map(
    (f) => f.severity,
  );
  expect(severities).toEqual(['error', 'warning', 'info']);
});

test('characters count, not UTF-16 units', () => {
  expect(check({ title: '👍'.repeat(32) })).toEqual([]);
});

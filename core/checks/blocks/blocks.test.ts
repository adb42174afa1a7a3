import { quoteOfPlace } from '../../domain/finding';
import { expect, test } from 'vitest';
import { heading, image, link, paragraph, text } from '../../document/build';
import { component } from '../../document/nodes/component/build';
import { assetHashSchema } from '../../domain/ids';
import { checkBlocks, pictureWith } from '../testing/check-blocks';

const words = [text('字')];
const sized = { hash: 'ab'.repeat(32), width: 900, height: 600 };

test.each([
  ['h2 h3 h4', []],
  ['h3 h4 h3', []],
  [
    'h2 h4 h4',
    [
      ['h3', 1],
      ['h3', 2],
    ],
  ],
  [
    'h3 h2 h5 h6',
    [
      ['h2', 0],
      ['h3', 2],
      ['h4', 3],
    ],
  ],
] as const)('headings %s', (tags, wanted) => {
  const all = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
  const blocks = tags
    .split(' ')
    .map((tag) => heading(all.find((one) => one === tag) ?? 'h1', words));
  const found = checkBlocks(blocks).flatMap(({ fix, place }) =>
    fix?.kind === 'heading' && place?.kind === 'block' ? [[fix.tag, place.path[0]]] : [],
  );
  expect(found).toEqual(wanted);
});

test('empty headings and rows of empty paragraphs can be removed', () => {
  const blocks = [paragraph([]), paragraph(words), paragraph([]), paragraph([]), heading('h2', [])];
  expect(checkBlocks(blocks)).toMatchObject([
    { rule: 'heading-empty', place: { path: [4] }, fix: { kind: 'remove' } },
    { rule: 'blank-lines', place: { path: [3] }, fix: { kind: 'remove' } },
  ]);
});

test.each([
  [{ bytes: 11 * 1024 * 1024, animated: true }, ['image-animated-too-large']],
  [{ bytes: 10 * 1024 * 1024, animated: true }, ['image-heavy']],
  [{ bytes: 11 * 1024 * 1024 }, ['image-shrunk']],
  [{ width: 480 }, ['image-small']],
  [{ width: 120 }, []],
  [{}, []],
])('a picture with %j', (change, wanted) => {
  const findAsset = (hash: string) => (hash === sized.hash ? pictureWith(change) : pictureWith());
  const meta = { cover: assetHashSchema.parse('cd'.repeat(32)) };
  const found = checkBlocks([image(sized, '山', [])], { findAsset, meta });
  expect(found.map(({ rule }) => rule)).toEqual(wanted);
});

test.each([
  [{ width: 199 }, ['cover-too-small']],
  [{ width: 400 }, ['cover-small']],
  [{ width: 450, height: 200 }, []],
])('a cover with %j', (change, wanted) => {
  const found = checkBlocks([paragraph(words)], { findAsset: () => pictureWith(change) });
  expect(found.map(({ rule }) => rule)).toEqual(wanted);
});

test('each link that cannot be tapped is named where it stands', () => {
  const found = checkBlocks([
    paragraph([text('见'), link('https://a.example/', [text('这里')]), link('#top', [text('上')])]),
    paragraph([link('https://mp.weixin.qq.com/s/a', words)]),
    paragraph([link('https://a.example/', [text('a.example')])]),
  ]);
  expect(found).toMatchObject([
    { rule: 'link-lost', place: { start: 3, end: 4 } },
    { rule: 'link-as-note', place: { start: 1, end: 3 } },
  ]);
});

test('a link that the account may keep is nothing to tell; one that cannot be tapped is', () => {
  const blocks = [
    paragraph([text('见'), link('https://a.example/', [text('这里')])]),
    paragraph([text('或'), link('mailto:tea@a.example', [text('来信')])]),
  ];
  const account = { kind: 'service' as const, externalLinks: true };
  const told = checkBlocks(blocks, { account }).map(({ rule, place }) => [
    rule,
    quoteOfPlace(place),
  ]);
  expect(told).toEqual([['link-as-note', '来信']]);
});

test('words that are hard to read at night are named once for each pair of colours', () => {
  const dim = [text('夜里难读', 0, 'color:#5a5a5a'), text('也难读', 0, 'color:#5a5a5a')];
  const rules = checkBlocks([paragraph(dim), paragraph(dim)]).map(({ rule }) => rule);
  expect(rules.filter((rule) => rule !== 'repeated-sentence')).toEqual(['dark-contrast']);
  expect(checkBlocks([paragraph([text('好读', 0, 'color:#000')])])).toEqual([]);
});

test('an empty digest is offered the first sentences, a source address its beginning', () => {
  const [first, second] = checkBlocks(
    [paragraph([text(`${'春'.repeat(30)}。${'夏'.repeat(100)}`)])],
    {
      meta: { digest: '', sourceUrl: 'example.com/a' },
    },
  );
  expect(first?.fix).toEqual({ kind: 'field', field: 'sourceUrl', value: 'https://example.com/a' });
  expect(second?.fix).toEqual({ kind: 'field', field: 'digest', value: `${'春'.repeat(30)}。` });
});

test('what the API cannot send is left to the publisher by name', () => {
  const blocks = [
    component('vote', '喝什么茶', {}),
    component('profile', '茶山', { 'data-id': 'MzA5' }),
    paragraph(words),
  ];
  expect(checkBlocks(blocks)).toMatchObject([
    {
      rule: 'manual-vote',
      severity: 'warning',
      params: { label: '喝什么茶' },
      place: { path: [0] },
    },
  ]);
});

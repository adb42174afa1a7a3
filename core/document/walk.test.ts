import { expect, test } from 'vitest';
import { divider, image, list, listItem, paragraph, table, text } from './build';
import type { BlockJson } from './schema';
import { inlineText } from './text';
import { eachBlock, eachLine } from './walk';

const inner = list('bullet');
inner.children.push(listItem([text('二')], { value: 1, depth: 1 }));
const outer = list('number');
outer.children.push(
  listItem([text('一')], { value: 1, depth: 0 }),
  listItem([inner], { value: 2, depth: 0 }),
  listItem([text('三')], { value: 2, depth: 0 }),
);
const picture = image({ hash: 'a'.repeat(64), width: 2, height: 1 }, '', [text('四')]);
const cell = { headerState: 0, colSpan: 1, rowSpan: 1 };
const blocks: BlockJson[] = [
  outer,
  divider(),
  table<BlockJson>([
    [
      { ...cell, children: [picture] },
      { ...cell, children: [paragraph([text('五')])] },
    ],
  ]),
];

test('lines come in reading order, nested ones included', () => {
  const lines: string[] = [];
  for (const block of blocks) eachLine(block, (inlines) => lines.push(inlineText(inlines)));
  expect(lines).toEqual(['一', '二', '三', '四', '五']);
});

test('blocks come in reading order, outer ones first', () => {
  const kinds: string[] = [];
  for (const block of blocks) eachBlock(block, ({ type }) => kinds.push(type));
  expect(kinds).toEqual(['list', 'list', 'divider', 'table', 'image', 'paragraph']);
});

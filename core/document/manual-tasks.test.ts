import { expect, test } from 'vitest';
import { component, documentWith, paragraph, table } from './build';
import { manualItems, manualTasks } from './manual-tasks';
import type { BlockJson } from './schema';

test('what the API takes is no task; the rest is one each, with its ids and place', () => {
  const vote = component('vote', '', {});
  const inCell = table<BlockJson>([
    [{ headerState: 0, colSpan: 1, rowSpan: 1, children: [paragraph([]), vote] }],
  ]);
  const document = documentWith([
    component('profile', '山间茶事', { 'data-id': 'MzA5' }),
    component('video', '炒茶的一天', { 'data-mpvid': 'wxv_1', onload: 'x()' }),
    inCell,
  ]);
  expect(manualTasks(document)).toEqual([
    { kind: 'video', label: '炒茶的一天', ids: { 'data-mpvid': 'wxv_1' }, blockIndex: 1 },
    { kind: 'vote', label: '', ids: {}, blockIndex: 2 },
  ]);
});

test('the checklist has each item once, in its own order', () => {
  const document = documentWith([
    component('other', '', {}),
    component('audio', '', {}),
    component('profile', '', {}),
    component('vote', '', {}),
    component('audio', '', {}),
  ]);
  expect(manualItems(document)).toEqual(['vote', 'audio', 'component']);
});

import { describe, expect, it } from 'vitest';
import { files } from '../../i18n/words-zh-cn';
import { filterInsertables, matchInsertable } from './match';

const image = { label: '图片', hint: '从电脑里选', words: '配图 tupian tp image' };
const divider = { label: '分隔线', hint: '两段之间', words: 'fengexian fgx divider' };
const gallery = { label: '图集', hint: '几张图片', words: 'tuji tj gallery' };

describe('finding an entry', () => {
  it.each(['', '图', '图片', 'tu', 'tupian', 'tp', 'ＴＰ', "tu'pian", 'Image', '配', '电脑', '片'])(
    'the picture answers %j',
    (query) => expect(matchInsertable(image, query)).not.toBeNull(),
  );

  it.each(['x', 'pian', '分', '图片集'])('the picture does not answer %j', (query) =>
    expect(matchInsertable(image, query)).toBeNull(),
  );

  it('puts a name before other words, and those before the line below', () => {
    const found = filterInsertables([divider, gallery, image], (entry) => entry, '图片');
    expect(found).toEqual([image, gallery]);
    expect(filterInsertables([divider, image], (entry) => entry, '')).toEqual([divider, image]);
  });
});

it('the words of every entry hold pinyin or English to type without an input method', () => {
  const insert = Object.entries(files).find(([path]) => path.endsWith('/insert.json'))?.[1];
  const items = insert?.['items'];
  if (typeof items !== 'object') throw new Error('no items');
  const bare = Object.entries(items).filter(
    ([, item]) => typeof item === 'string' || !/[a-z]/.test(String(item['words'])),
  );
  expect(bare).toEqual([]);
});

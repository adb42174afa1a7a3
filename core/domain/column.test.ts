import { expect, test } from 'vitest';
import { columnSchema, startOfArticle } from './column';

const column = columnSchema.parse({
  id: '00000000-0000-4000-8000-000000000001',
  themeId: 'bamboo',
  author: '林晓',
});

test('a new article starts with what its column says, else with the author of this machine', () => {
  const here = { author: '编辑部' };
  expect(startOfArticle(null, here)).toEqual({ author: '编辑部' });
  expect(startOfArticle(column, here)).toEqual({
    author: '林晓',
    columnId: column.id,
    theme: 'bamboo',
  });
  expect(startOfArticle({ ...column, author: '', themeId: null }, here)).toEqual({
    author: '编辑部',
    columnId: column.id,
  });
});

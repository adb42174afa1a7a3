import { describe, expect, test } from 'vitest';
import { AppFailure, appError } from '../../core/contract/errors';
import { createDispatch } from './dispatch';

function setUp() {
  const reported: string[] = [];
  let loads = 0;
  const dispatch = createDispatch({
    handlers: {
      'articles.search': ({ words }) => {
        if (words === 'bug') throw new Error('a stack with /secret/path');
        if (words === 'gone') throw new AppFailure(appError('not-found'));
        return [];
      },
    },
    later: async () => {
      loads += 1;
      return { 'data.backups': () => [] };
    },
    otherwise: appError('database-damaged'),
    onUnexpected: (where) => reported.push(where),
  });
  return { dispatch, reported, loads: () => loads };
}

describe('answering calls', () => {
  test('a handler sees only input that fits its schema', async () => {
    const { dispatch } = setUp();
    expect(await dispatch('articles.search', { words: '茶' })).toEqual({ ok: true, value: [] });
    for (const input of [undefined, {}, { words: '' }, { words: 7 }, 'words'])
      expect(await dispatch('articles.search', input)).toEqual({
        ok: false,
        error: { code: 'invalid-input' },
      });
  });

  test('names that are no call are refused, whatever they are', async () => {
    const { dispatch } = setUp();
    for (const name of ['files.read', '__proto__', 'constructor', '', null, {}, 3])
      expect(await dispatch(name, undefined)).toEqual({
        ok: false,
        error: { code: 'not-allowed' },
      });
  });

  test('a call without a handler says why', async () => {
    const { dispatch } = setUp();
    expect(await dispatch('articles.list', undefined)).toEqual({
      ok: false,
      error: { code: 'database-damaged' },
    });
  });

  test('handlers that are loaded later are only asked for when one is called', async () => {
    const { dispatch, loads } = setUp();
    await dispatch('articles.search', { words: '茶' });
    expect(loads()).toBe(0);
    expect(await dispatch('data.backups', undefined)).toEqual({ ok: true, value: [] });
    expect(loads()).toBe(1);
  });

  test('an expected failure keeps its code; a bug is reported and tells the page nothing', async () => {
    const { dispatch, reported } = setUp();
    expect(await dispatch('articles.search', { words: 'gone' })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(reported).toEqual([]);
    expect(await dispatch('articles.search', { words: 'bug' })).toEqual({
      ok: false,
      error: { code: 'unexpected' },
    });
    expect(reported).toEqual(['articles.search']);
  });
});

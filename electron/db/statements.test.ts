import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openForTest } from './testing/temp';

// The add-on that is built for older runtimes once crashed when a statement was collected.
test('thousands of dropped statements are collected without harm', () => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('no garbage collector to call');
  const db = openForTest();
  for (let round = 0; round < 20; round += 1) {
    for (let i = 0; i < 500; i += 1) {
      const statement = db.prepare(`SELECT ${round * 500 + i} AS n, count(*) FROM documents`);
      expect(statement.get()).toMatchObject({ n: round * 500 + i });
    }
    collect();
  }
  expect(db.prepare('SELECT 1 AS one').get()).toEqual({ one: 1 });
});

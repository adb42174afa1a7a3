import { describe, expect, test } from 'vitest';
import { compilerSteps, electronNodeApi, sqliteDefines } from './sqlite-compiler.mjs';

const GYPI = `{
  'defines': [
    'HAVE_INT16_T=1',
    'SQLITE_DEFAULT_WAL_SYNCHRONOUS=1',
    'SQLITE_ENABLE_FTS5',
    'SQLITE_LIKE_DOESNT_MATCH_BLOBS',
  ],
}`;

test('SQLite’s options are read from better-sqlite3’s own list', () => {
  expect(sqliteDefines(GYPI)).toEqual([
    '-DHAVE_INT16_T=1',
    '-DSQLITE_DEFAULT_WAL_SYNCHRONOUS=1',
    '-DSQLITE_ENABLE_FTS5',
    '-DSQLITE_LIKE_DOESNT_MATCH_BLOBS',
  ]);
});

test('Electron 36 was the first with the Node-API of the prebuilt add-on', () => {
  expect(electronNodeApi('33.2.1')).toBe(9);
  expect(electronNodeApi('36.0.0')).toBe(10);
  expect(electronNodeApi('45.4.1')).toBe(10);
});

describe('the compiler’s commands', () => {
  const { compile, link } = compilerSteps({
    package: '/p',
    nodeAddonApi: '/addon',
    nodeApiHeaders: '/headers',
    definesFile: GYPI,
  });

  test('compile SQLite with its options and the binding in experimental mode', () => {
    const [sqlite, binding] = compile;
    expect(sqlite).toContain('-DSQLITE_ENABLE_FTS5');
    expect(binding).toEqual(
      expect.arrayContaining(['-DNAPI_EXPERIMENTAL', '/p/src/better_sqlite3.cpp']),
    );
  });

  test('link what was compiled', () => {
    const made = compile.map((command) => command.at(-1));
    expect(link).toEqual(expect.arrayContaining(made));
  });
});

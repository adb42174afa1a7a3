import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { inRoot } from '../lib/paths.mjs';
import { chosenRuntime } from './electron-runtime.mjs';

// Statements that nobody holds any more are finalized by the garbage collector, which an add-on that
// was compiled without the post-finalizer answers with an abort of the whole process.
const DROP_STATEMENTS = `
  const Database = require('better-sqlite3');
  const db = new Database(':memory:');
  for (let i = 0; i < 20000; i += 1) {
    db.prepare('select ' + i).get();
    if (i % 1000 === 0) gc();
  }
  db.exec('create virtual table words using fts5(text)');
  console.log(db.prepare('select sqlite_version() as version').get().version);
`;

const runtime = chosenRuntime();
const hosts = [
  { name: 'Node', file: process.execPath },
  { name: 'Electron', file: runtime?.executable ?? '' },
];

test.each(hosts)('the SQLite add-on lives through garbage collection in $name', ({ file }) => {
  const { status, stdout } = spawnSync(file, ['--expose-gc', '-e', DROP_STATEMENTS], {
    cwd: inRoot(),
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  });
  expect({ status, version: stdout.trim() }).toEqual({
    status: 0,
    version: expect.stringMatching(/^3\.\d+/),
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Db } from '../database';
import { openDatabase } from '../open';

/** A folder of its own for one test, removed after it. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gaotai-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a database at the newest schema for one test, closed after it. */
export function openForTest(file: string = join(tempFolder(), 'gaotai.sqlite')): Db {
  const opened = openDatabase(file);
  if (opened.state !== 'ready') throw new Error(`the database is ${opened.state}`);
  onTestFinished(() => {
    opened.db.close();
  });
  return opened.db;
}

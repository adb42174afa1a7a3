import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

// All migrations of an empty file, each with a wait for the disk, are made once for a file of tests.
let migrated: Buffer | undefined;

/** Opens a database at the newest schema for one test, closed after it. */
export function openForTest(file: string = join(tempFolder(), 'gaotai.sqlite')): Db {
  const isNew = !existsSync(file);
  if (isNew && migrated) writeFileSync(file, migrated);
  const opened = openDatabase(file);
  if (opened.state !== 'ready') throw new Error(`the database is ${opened.state}`);
  if (isNew) migrated ??= opened.db.serialize();
  onTestFinished(() => {
    opened.db.close();
  });
  return opened.db;
}

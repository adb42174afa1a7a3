import Database from 'better-sqlite3';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from './open';
import { migrations } from './migrations';
import { getSetting, putSetting } from './settings-queries';
import { inForgettableTransaction } from './sql';
import { openForTest, tempFolder } from './testing/temp';

function filled(file: string): void {
  const db = openForTest(file);
  db.transaction(() => {
    for (let i = 0; i < 2000; i += 1) putSetting(db, `key ${i}`, 'x'.repeat(200));
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

describe('openDatabase', () => {
  test('makes a new database that commits durably and checks references', () => {
    const db = openForTest();
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => db.exec("INSERT INTO document_updates VALUES ('nobody', 1, x'00', 0)")).toThrow(
      'FOREIGN KEY',
    );
  });

  test('what may be forgotten does not wait for the disk, and what comes after it does again', () => {
    const db = openForTest();
    const level = () => db.pragma('synchronous', { simple: true });
    expect(inForgettableTransaction(db, level)).toBe(1);
    expect(() =>
      inForgettableTransaction(db, () => {
        throw new Error('full');
      }),
    ).toThrow('full');
    expect(level()).toBe(2);
  });

  test('opens what it closed before', () => {
    const file = join(tempFolder(), 'a.sqlite');
    const first = openForTest(file);
    putSetting(first, 'a', { b: [1, '二'] });
    first.close();
    const second = openForTest(file);
    expect(getSetting(second, 'a')).toEqual({ b: [1, '二'] });
    expect(getSetting(second, 'absent')).toBeNull();
  });

  test('leaves a database of a newer application alone', () => {
    const file = join(tempFolder(), 'a.sqlite');
    const newer = openForTest(file);
    newer.pragma(`user_version = ${migrations.length + 5}`);
    newer.pragma('wal_checkpoint(TRUNCATE)');
    newer.close();
    const before = readFileSync(file);
    expect(openDatabase(file)).toEqual({
      state: 'newer',
      version: migrations.length + 5,
      known: migrations.length,
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('recognises a file that is no database', () => {
    const file = join(tempFolder(), 'a.sqlite');
    writeFileSync(file, '这不是数据库。'.repeat(500));
    expect(openDatabase(file).state).toBe('damaged');
  });

  test("does not turn another program's database into ours", () => {
    const file = join(tempFolder(), 'a.sqlite');
    const other = new Database(file);
    other.exec('CREATE TABLE theirs (a)');
    other.close();
    expect(openDatabase(file).state).toBe('damaged');
  });

  test('recognises overwritten pages', () => {
    const file = join(tempFolder(), 'a.sqlite');
    filled(file);
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 20 * 4096, 60 * 4096);
    writeFileSync(file, bytes);
    expect(openDatabase(file).state).toBe('damaged');
  });

  test('recognises a file that was cut', () => {
    const file = join(tempFolder(), 'a.sqlite');
    filled(file);
    truncateSync(file, 30 * 4096);
    expect(openDatabase(file).state).toBe('damaged');
  });
});

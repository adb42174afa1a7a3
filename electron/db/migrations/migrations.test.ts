import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Db } from '../database';
import { migrate, schemaVersion } from '../migrate';
import { fixtures } from './fixtures';
import { migrations } from './index';

const newest = migrations.length;

function schemaOf(db: Db): unknown[] {
  return db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
}

function databaseAt(version: number): Db {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, migrations, version);
  return db;
}

describe('migrations', () => {
  test('are numbered without gaps and each has a fixture', () => {
    expect(migrations.map((m) => m.version)).toEqual(migrations.map((_, index) => index + 1));
    expect(Object.keys(fixtures).map(Number)).toEqual(migrations.map((m) => m.version));
  });

  test.each(migrations.map((m) => m.version))('from version %i every row survives', (version) => {
    const db = databaseAt(version);
    fixtures[version]?.fill(db);
    migrate(db, migrations);
    expect(schemaVersion(db)).toBe(newest);
    for (const { sql, rows } of fixtures[version]?.expected ?? []) {
      expect(db.prepare(sql).all(), sql).toEqual(rows);
    }
    expect(schemaOf(db)).toEqual(schemaOf(databaseAt(newest)));
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  test('a failing migration leaves the version before it untouched', () => {
    const db = databaseAt(1);
    const failing = {
      version: newest + 1,
      name: 'failing',
      up: (target: Db) => {
        target.exec('CREATE TABLE half (a)');
        throw new Error('power cut');
      },
    };
    expect(() => migrate(db, [...migrations, failing])).toThrow('power cut');
    expect(schemaVersion(db)).toBe(newest);
    expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined();
  });

  test('running twice changes nothing', () => {
    const db = databaseAt(newest);
    const before = schemaOf(db);
    migrate(db, migrations);
    expect(schemaOf(db)).toEqual(before);
  });
});

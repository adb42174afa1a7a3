import Database from 'better-sqlite3';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Db } from '../db/database';
import { getSetting, putSetting } from '../db/settings-queries';
import { openForTest, tempFolder } from '../db/testing/temp';
import { backupName } from './backup-name';
import type { Backups } from './backups';
import { createBackups } from './backups';

const NOW = Date.UTC(2026, 2, 4, 12);
const DAY = 86_400_000;

function setUp(options: { db?: Db | null; folder?: string } = {}) {
  const clock = { now: NOW };
  const troubles: string[] = [];
  const folder = options.folder ?? join(tempFolder(), 'backups');
  mkdirSync(folder, { recursive: true });
  const db = options.db === undefined ? openForTest() : options.db;
  const backups = createBackups({
    db,
    folder,
    now: () => clock.now,
    onTrouble: (what) => troubles.push(what),
  });
  onTestFinished(() => backups.close());
  return { backups, folder, clock, troubles, db: db ?? openForTest() };
}

function settingIn(file: string, key: string): unknown {
  const copy = new Database(file, { readonly: true });
  try {
    return getSetting(copy, key);
  } finally {
    copy.close();
  }
}

describe('backups', () => {
  test('a backup is one sound file with everything committed before it', async () => {
    const { backups, folder, db } = setUp();
    putSetting(db, 'a', '一');
    const made = await backups.backUpNow();
    putSetting(db, 'a', '二');
    expect(made).toMatchObject({ name: backupName('manual', NOW), createdAtMs: NOW });
    expect(made.bytes).toBeGreaterThan(4096);
    expect(readdirSync(folder)).toEqual([made.name]);
    expect(settingIn(backups.pathOf(made.name), 'a')).toBe('一');
    expect(readdirSync(folder)).toEqual([made.name]);
  });

  test('writing goes on while a backup is made', async () => {
    const { backups, db } = setUp();
    const fill = db.transaction((from: number) => {
      for (let i = from; i < from + 4000; i += 1) putSetting(db, `key ${i}`, 'x'.repeat(900));
    });
    fill(0);
    const making = backups.backUpNow();
    for (let i = 1; i <= 4; i += 1) {
      await new Promise(setImmediate);
      fill(i * 4000);
    }
    const { name } = await making;
    expect(settingIn(backups.pathOf(name), 'key 0')).toBe('x'.repeat(900));
  });

  test('two at the same time become two, one after the other', async () => {
    const { backups } = setUp();
    const made = await Promise.all([backups.backUpNow(), backups.backUpNow()]);
    expect(backups.list()).toEqual(made.toSorted((a, b) => b.createdAtMs - a.createdAtMs));
    expect(new Set(made.map(({ name }) => name)).size).toBe(2);
  });

  test('old ones go, other files stay, a half-made one is cleared away', async () => {
    const { backups, folder } = setUp();
    const old = Array.from({ length: 10 }, (_, i) => backupName('manual', NOW - (i + 1) * DAY));
    for (const name of [...old, 'notes.txt', `${backupName('daily', 0)}.partial`]) {
      writeFileSync(join(folder, name), 'x');
    }
    await backups.backUpNow();
    expect(readdirSync(folder).sort()).toEqual(
      [backupName('manual', NOW), ...old.slice(0, 9), 'notes.txt'].sort(),
    );
  });

  test('a damaged database is not copied over good backups', async () => {
    const { backups, folder, db } = setUp();
    const good = await backups.backUpNow();
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    db.exec("UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'settings'");
    await expect(backups.backUpNow()).rejects.toMatchObject({
      appError: { code: 'database-damaged' },
    });
    expect(readdirSync(folder)).toEqual([good.name]);
  });

  test('without a database there is a list and nothing else', async () => {
    const { backups, folder } = setUp({ db: null });
    const name = backupName('daily', NOW);
    writeFileSync(join(folder, name), 'xyz');
    expect(backups.list()).toEqual([{ name, bytes: 3, createdAtMs: NOW }]);
    expect(() => backups.pathOf('notes.txt')).toThrow('not-found');
    await expect(backups.backUpNow()).rejects.toThrow('database-damaged');
  });

  test('a folder that somebody removed is made again', async () => {
    const { backups, folder } = setUp();
    rmSync(folder, { recursive: true });
    expect(backups.list()).toEqual([]);
    rmSync(folder, { recursive: true });
    const made = await backups.backUpNow();
    expect(backups.list()).toEqual([made]);
  });

  test('closing gives up a backup that is being made', async () => {
    const { backups, folder, db } = setUp();
    db.transaction(() => {
      for (let i = 0; i < 20_000; i += 1) putSetting(db, `key ${i}`, 'x'.repeat(900));
    })();
    const making = backups.backUpNow();
    await new Promise(setImmediate);
    const [, outcome] = await Promise.all([backups.close(), making.catch(String)]);
    expect(outcome).toContain('cancelled');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('daily backups', () => {
  function withTimers() {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    return setUp();
  }

  /** Lets a backup that a timer started come to its end: those by hand wait for it. */
  async function settled(backups: Backups): Promise<string[]> {
    await backups.backUpNow();
    return backups
      .list()
      .map(({ name }) => name)
      .filter((name) => name.startsWith('daily'));
  }

  test('the first comes some time after start, the next a day later', async () => {
    const { backups, clock } = withTimers();
    backups.startDaily();
    expect(backups.list()).toEqual([]);
    vi.advanceTimersByTime(20_000);
    expect(await settled(backups)).toHaveLength(1);
    clock.now += DAY - 1;
    vi.advanceTimersByTime(15 * 60_000);
    expect(await settled(backups)).toHaveLength(1);
    clock.now += 1;
    vi.advanceTimersByTime(15 * 60_000);
    expect(await settled(backups)).toHaveLength(2);
  });

  test('none is made at start when the last is younger than a day', async () => {
    const { backups, folder } = withTimers();
    writeFileSync(join(folder, backupName('daily', NOW - DAY / 2)), 'x');
    backups.startDaily();
    vi.advanceTimersByTime(20_000);
    expect(await settled(backups)).toHaveLength(1);
  });

  test('a failure is told and the next look tries again', async () => {
    const { backups, db, troubles } = withTimers();
    backups.startDaily();
    const copy = vi
      .spyOn(db, 'backup')
      .mockRejectedValueOnce(new Database.SqliteError('database or disk is full', 'SQLITE_FULL'));
    vi.advanceTimersByTime(20_000);
    expect(await settled(backups)).toHaveLength(0);
    expect(troubles).toEqual(['the daily backup']);
    copy.mockRejectedValueOnce(new Database.SqliteError('database or disk is full', 'SQLITE_FULL'));
    await expect(backups.backUpNow()).rejects.toThrow('disk-full');
    vi.advanceTimersByTime(15 * 60_000);
    expect(await settled(backups)).toHaveLength(1);
  });
});

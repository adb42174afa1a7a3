import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Backup } from '../../core/contract/calls';
import { openDatabase } from '../db/open';
import { getSetting, putSetting } from '../db/settings-queries';
import { openForTest, tempFolder } from '../db/testing/temp';
import { backupName, backupTime, superfluous } from './backup-names';
import { createBackups } from './backups';
import { restoreBackup } from './restore';

const DAY_MS = 86_400_000;

function setUp() {
  const root = tempFolder();
  const databaseFile = join(root, 'gaotai.sqlite');
  const folder = join(root, 'backups');
  const db = openForTest(databaseFile);
  const clock = { nowMs: Date.UTC(2026, 0, 31, 8, 30) };
  const backups = createBackups({ db, folder, now: () => clock.nowMs });
  return { root, databaseFile, folder, db, clock, backups };
}

describe('backups', () => {
  test('hold what the database held, while it is being written', async () => {
    const { db, backups, folder } = setUp();
    putSetting(db, 'before', 1);
    const making = backups.backUpNow();
    putSetting(db, 'meanwhile', 2);
    const made = await making;
    expect(made).toMatchObject({ name: 'gaotai-20260131-083000.sqlite' });
    expect(await backups.list()).toEqual([made]);
    expect(getSetting(openForTest(join(folder, made.name)), 'before')).toBe(1);
  });

  test('are made once a day and rotated', async () => {
    const { clock, backups } = setUp();
    expect(await backups.backUpDaily()).toBe(true);
    clock.nowMs += DAY_MS / 2;
    expect(await backups.backUpDaily()).toBe(false);
    for (let day = 0; day < 12; day += 1) {
      clock.nowMs += DAY_MS;
      await backups.backUpDaily();
    }
    const kept = await backups.list();
    expect(kept.length).toBeGreaterThanOrEqual(7);
    expect(kept.length).toBeLessThanOrEqual(9);
    expect(kept[0]?.createdAtMs).toBe(clock.nowMs);
  });

  test('rotation keeps seven days and four weeks', () => {
    const start = Date.UTC(2026, 0, 1);
    const all: Backup[] = Array.from({ length: 200 }, (_, at) => {
      const createdAtMs = start + at * (DAY_MS / 2);
      return { name: backupName(createdAtMs), bytes: 1, createdAtMs };
    });
    const gone = new Set(superfluous(all));
    const kept = all.filter((backup) => !gone.has(backup));
    const newest = kept.at(-1)?.createdAtMs ?? 0;
    expect(kept.filter((b) => newest - b.createdAtMs < 7 * DAY_MS)).toHaveLength(7);
    // The seven days reach into one or two of the four weeks.
    expect([9, 10]).toContain(kept.length);
    expect(newest - (kept[0]?.createdAtMs ?? 0)).toBeGreaterThan(14 * DAY_MS);
  });

  test('names tell the time', () => {
    const at = Date.UTC(2026, 11, 3, 4, 5, 6);
    expect(backupTime(backupName(at))).toBe(at);
    for (const name of [
      '..',
      'gaotai.sqlite',
      'gaotai-1-2.sqlite',
      '../gaotai-20260131-083000.sqlite',
    ]) {
      expect(backupTime(name)).toBeNull();
    }
  });
});

describe('restoring', () => {
  test('brings back the backup and keeps what was there', async () => {
    const { root, databaseFile, folder, db, clock, backups } = setUp();
    putSetting(db, 'state', 'old');
    const { name } = await backups.backUpNow();
    putSetting(db, 'state', 'new');
    // A crash leaves the write-ahead log behind; closing would tidy it away.
    const wal = readFileSync(`${databaseFile}-wal`);
    db.close();
    writeFileSync(`${databaseFile}-wal`, wal);
    await restoreBackup({ databaseFile, backupsFolder: folder, name, nowMs: clock.nowMs });
    expect(getSetting(openForTest(databaseFile), 'state')).toBe('old');
    expect(getSetting(openForTest(join(root, 'damaged-20260131-083000.sqlite')), 'state')).toBe(
      'new',
    );
    expect(readdirSync(root).filter((file) => file.startsWith('incoming'))).toEqual([]);
  });

  test('works when the database is ruined or gone', async () => {
    const { databaseFile, folder, db, clock, backups } = setUp();
    putSetting(db, 'state', 'old');
    const { name } = await backups.backUpNow();
    db.close();
    writeFileSync(databaseFile, 'ruined'.repeat(1000));
    expect(openDatabase(databaseFile).state).toBe('damaged');
    await restoreBackup({ databaseFile, backupsFolder: folder, name, nowMs: clock.nowMs });
    expect(getSetting(openForTest(databaseFile), 'state')).toBe('old');
  });

  test.each([
    ['a name with a path', '../gaotai.sqlite', 'not-found'],
    ['an absent one', 'gaotai-20200101-000000.sqlite', 'not-found'],
    ['no database', 'gaotai-20260101-000000.sqlite', 'backup-unreadable'],
    ['a cut one', 'gaotai-20260102-000000.sqlite', 'backup-unreadable'],
  ])('refuses %s and changes nothing', async (_what, name, code) => {
    const { root, databaseFile, folder, db, clock, backups } = setUp();
    for (let i = 0; i < 500; i += 1) putSetting(db, `state ${i}`, 'now'.repeat(50));
    const whole = readFileSync(join(folder, (await backups.backUpNow()).name));
    writeFileSync(join(folder, 'gaotai-20260101-000000.sqlite'), 'text');
    writeFileSync(
      join(folder, 'gaotai-20260102-000000.sqlite'),
      whole.subarray(0, whole.length / 2),
    );
    db.close();
    const before = readdirSync(root).toSorted();
    const restoring = restoreBackup({
      databaseFile,
      backupsFolder: folder,
      name,
      nowMs: clock.nowMs,
    });
    await expect(restoring).rejects.toMatchObject({ appError: { code } });
    expect(readdirSync(root).toSorted()).toEqual(before);
    expect(getSetting(openForTest(databaseFile), 'state 1')).toContain('now');
  });
});

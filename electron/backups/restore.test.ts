import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { migrations } from '../db/migrations';
import { openDatabase } from '../db/open';
import { getSetting, putSetting } from '../db/settings-queries';
import { openForTest, tempFolder } from '../db/testing/temp';
import { createBackups } from './backups';
import * as disk from './disk';
import type { RestorePlan } from './restore';
import { finishRestore, prepareRestore, restoreBackup } from './restore';

vi.mock('./disk', { spy: true });
const { copyBytes, syncFile, moveFile, removeFile, syncFolder } =
  await vi.importActual<typeof disk>('./disk');

const NOW = Date.UTC(2026, 2, 4, 12);
const DAMAGED = 'damaged-20260304T120000000Z.sqlite';
const ASIDE = 'replaced-20260304T120000000Z.sqlite';

/** A data folder as a crash left it: the last words are in the write-ahead log only. */
async function crashedFolder(): Promise<RestorePlan> {
  const backupsFolder = join(tempFolder(), 'backups');
  mkdirSync(backupsFolder);
  const source = join(tempFolder(), 'gaotai.sqlite');
  const db = openForTest(source);
  putSetting(db, 'words', 'from the backup');
  const backups = createBackups({
    db,
    folder: backupsFolder,
    now: () => NOW,
    onTrouble: () => undefined,
  });
  const { name } = await backups.backUpNow();
  db.pragma('wal_checkpoint(TRUNCATE)');
  putSetting(db, 'words', 'from today');
  const databaseFile = join(tempFolder(), 'gaotai.sqlite');
  for (const part of ['', '-wal', '-shm']) copyFileSync(source + part, databaseFile + part);
  return { databaseFile, backupFile: backups.pathOf(name), because: 'replaced', nowMs: NOW };
}

function wordsOf(file: string): unknown {
  const opened = openDatabase(file);
  if (opened.state !== 'ready') return opened.state;
  const words = getSetting(opened.db, 'words');
  opened.db.close();
  return words;
}

describe('restoring a backup', () => {
  test('puts it in place and keeps the database of before with its log', async () => {
    const plan = await crashedFolder();
    const folder = join(plan.databaseFile, '..');
    expect(await restoreBackup(plan)).toBe(ASIDE);
    expect(readdirSync(folder).sort()).toEqual(
      ['gaotai.sqlite', ASIDE, `${ASIDE}-shm`, `${ASIDE}-wal`].sort(),
    );
    expect(wordsOf(plan.databaseFile)).toBe('from the backup');
    expect(wordsOf(join(folder, ASIDE))).toBe('from today');
    expect(finishRestore(plan.databaseFile)).toBeNull();
  });

  test('can be prepared while the database is in use', async () => {
    const plan = await crashedFolder();
    const db = openForTest(plan.databaseFile);
    await prepareRestore(plan);
    putSetting(db, 'words', 'after the decision');
    db.close();
    expect(finishRestore(plan.databaseFile)).toBe(ASIDE);
    expect(wordsOf(plan.databaseFile)).toBe('from the backup');
    expect(wordsOf(join(plan.databaseFile, '..', ASIDE))).toBe('after the decision');
  });

  test('the last decision counts', async () => {
    const plan = await crashedFolder();
    const { backupFile } = await crashedFolder();
    await prepareRestore({ ...plan, because: 'damaged' });
    await prepareRestore({ ...plan, backupFile, nowMs: NOW + 1 });
    expect(finishRestore(plan.databaseFile)).toBe('replaced-20260304T120000001Z.sqlite');
    expect(finishRestore(plan.databaseFile)).toBeNull();
  });

  test('works where the database is gone or ruined', async () => {
    const plan = await crashedFolder();
    const databaseFile = join(tempFolder(), 'gaotai.sqlite');
    await restoreBackup({ ...plan, databaseFile });
    expect(wordsOf(databaseFile)).toBe('from the backup');
    writeFileSync(databaseFile, 'ruined'.repeat(1000));
    expect(wordsOf(databaseFile)).toBe('damaged');
    await restoreBackup({ ...plan, databaseFile, because: 'damaged' });
    expect(wordsOf(databaseFile)).toBe('from the backup');
    expect(readFileSync(join(databaseFile, '..', DAMAGED), 'utf8')).toContain('ruined');
  });

  test.each<[string, (file: string) => void]>([
    ['is no database', (file) => writeFileSync(file, 'words '.repeat(2000))],
    ['is empty', (file) => writeFileSync(file, '')],
    ['was cut', (file) => writeFileSync(file, readFileSync(file).subarray(0, 9000))],
    [
      'was overwritten in part',
      (file) => writeFileSync(file, readFileSync(file).fill(0xa5, 4096, 20_000)),
    ],
    [
      'is of a newer application',
      (file) => {
        const db = openForTest(file);
        db.pragma(`user_version = ${migrations.length + 1}`);
        db.close();
      },
    ],
    [
      'is of another program',
      (file) => {
        const db = openForTest(file);
        db.pragma('application_id = 7');
        db.close();
      },
    ],
  ])('a backup that %s is refused and nothing changes', async (_, spoil) => {
    const plan = await crashedFolder();
    spoil(plan.backupFile);
    const before = readdirSync(join(plan.databaseFile, '..'));
    await expect(restoreBackup(plan)).rejects.toMatchObject({
      appError: { code: 'backup-unreadable' },
    });
    expect(readdirSync(join(plan.databaseFile, '..'))).toEqual(before);
    expect(wordsOf(plan.databaseFile)).toBe('from today');
  });

  test('a backup that is gone is unreadable, a full disk is a full disk', async () => {
    const plan = await crashedFolder();
    await expect(restoreBackup({ ...plan, backupFile: `${plan.backupFile}x` })).rejects.toThrow(
      'backup-unreadable',
    );
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    vi.mocked(disk.copyBytes).mockRejectedValueOnce(full);
    await expect(restoreBackup(plan)).rejects.toThrow('disk-full');
  });
});

describe('a crash while restoring', () => {
  const nothingHappened = ['from today', null];
  const restored = ['from the backup', 'from today'];
  const operations = [
    disk.copyBytes,
    disk.syncFile,
    disk.moveFile,
    disk.removeFile,
    disk.syncFolder,
  ];

  /** After `count` more operations on files, every further one fails: the process is gone. */
  function endAfter(count: number): { crashed: () => boolean; restart: () => void } {
    let left = count;
    let over = false;
    const step = () => {
      over ||= left === 0;
      if (over) throw new Error('the power failed');
      left -= 1;
    };
    vi.mocked(disk.copyBytes).mockImplementation(async (from, to) => {
      // The power may fail in the middle of copying.
      if (left === 0 && !over) writeFileSync(to, readFileSync(from).subarray(0, 5000));
      step();
      await copyBytes(from, to);
    });
    vi.mocked(disk.syncFile).mockImplementation(async (path) => {
      step();
      await syncFile(path);
    });
    vi.mocked(disk.moveFile).mockImplementation((from, to) => {
      step();
      moveFile(from, to);
    });
    vi.mocked(disk.removeFile).mockImplementation((path) => {
      step();
      removeFile(path);
    });
    vi.mocked(disk.syncFolder).mockImplementation((path) => {
      step();
      syncFolder(path);
    });
    return {
      crashed: () => over,
      restart: () => {
        for (const operation of operations) vi.mocked(operation).mockRestore();
      },
    };
  }

  function outcomeOf(work: () => unknown): unknown {
    try {
      return work();
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  }

  test('leaves, after the next start, the old or the new database, and the old one always', async () => {
    const outcomes: unknown[] = [];
    for (let count = 0; ; count += 1) {
      const plan = await crashedFolder();
      const folder = join(plan.databaseFile, '..');
      const power = endAfter(count);
      await restoreBackup(plan).catch(() => undefined);
      power.restart();
      // The next start may end early, too.
      const again = endAfter(1);
      expect([null, ASIDE, 'the power failed']).toContain(
        outcomeOf(() => finishRestore(plan.databaseFile)),
      );
      again.restart();
      finishRestore(plan.databaseFile);
      const aside = join(folder, ASIDE);
      const outcome = [wordsOf(plan.databaseFile), existsSync(aside) ? wordsOf(aside) : null];
      expect([nothingHappened, restored]).toContainEqual(outcome);
      outcomes.push(outcome);
      expect(existsSync(`${plan.databaseFile}-wal`)).toBe(false);
      expect(readdirSync(folder).filter((name) => name.startsWith('restore-'))).toEqual([]);
      if (!power.crashed()) break;
    }
    expect(outcomes.length).toBeGreaterThan(8);
    expect(outcomes[0]).toEqual(nothingHappened);
    expect(outcomes.at(-1)).toEqual(restored);
  });
});

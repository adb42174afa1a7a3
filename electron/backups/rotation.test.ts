import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BackupKind, BackupName } from './backup-name';
import { backupName, parseBackupName } from './backup-name';
import { expiredBackups, isBackupDue, KEPT } from './rotation';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 4, 12);

function made(kind: BackupKind, createdAtMs: number): BackupName {
  return { name: backupName(kind, createdAtMs), kind, createdAtMs };
}

describe('backup names', () => {
  test('say who made them and when', () => {
    const name = backupName('manual', Date.UTC(2026, 2, 4, 5, 6, 7, 89));
    expect(name).toBe('manual-20260304T050607089Z.sqlite');
    expect(parseBackupName(name)).toEqual(made('manual', Date.UTC(2026, 2, 4, 5, 6, 7, 89)));
  });

  test.each(['gaotai.sqlite', 'daily-20261304T050607089Z.sqlite', `../${backupName('daily', 0)}`])(
    '%s is none',
    (name) => {
      expect(parseBackupName(name)).toBeNull();
    },
  );
});

describe('rotation', () => {
  test('a year of daily backups leaves seven days and four weeks', () => {
    let kept: BackupName[] = [];
    for (let day = 365; day >= 0; day -= 1) {
      kept.push(made('daily', NOW - day * DAY));
      const gone = new Set(expiredBackups(kept, NOW - day * DAY));
      kept = kept.filter((backup) => !gone.has(backup));
    }
    const ages = kept.map(({ createdAtMs }) => (NOW - createdAtMs) / DAY).sort((a, b) => a - b);
    expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(ages).toHaveLength(11);
    expect(ages.at(-1)).toBeGreaterThanOrEqual(24);
  });

  test('backups by hand are limited by themselves', () => {
    const manual = Array.from({ length: 12 }, (_, i) => made('manual', NOW - i * HOUR));
    const daily = [made('daily', NOW - 90 * DAY)];
    expect(expiredBackups([...daily, ...manual], NOW)).toEqual(manual.slice(KEPT.manual));
  });

  test('never drops what was just made, nor more than it must, whatever the clock did', () => {
    const backup = fc
      .tuple(fc.constantFrom<BackupKind>('daily', 'manual'), fc.integer({ min: -60, max: 60 }))
      .map(([kind, days]) => made(kind, NOW + days * DAY));
    fc.assert(
      fc.property(fc.array(backup, { maxLength: 60 }), (others) => {
        const fresh = [made('daily', NOW), made('manual', NOW)];
        const gone = expiredBackups([...others, ...fresh], NOW);
        expect(gone).not.toContain(fresh[0]);
        expect(gone).not.toContain(fresh[1]);
        for (const kind of ['daily', 'manual'] as const) {
          const past = [...others, ...fresh].filter((b) => b.kind === kind && b.createdAtMs <= NOW);
          const left = past.length - gone.filter((b) => b.kind === kind).length;
          const most = kind === 'daily' ? KEPT.daily + KEPT.weekly : KEPT.manual;
          expect(left).toBeLessThanOrEqual(most);
          expect(left).toBeGreaterThanOrEqual(Math.min(past.length, KEPT[kind]));
        }
      }),
    );
  });

  test('a daily backup is due after 24 hours, by a clock that may have been wrong', () => {
    expect(isBackupDue([], NOW)).toBe(true);
    expect(isBackupDue([made('daily', NOW - DAY + 1)], NOW)).toBe(false);
    expect(isBackupDue([made('daily', NOW - DAY)], NOW)).toBe(true);
    expect(isBackupDue([made('manual', NOW)], NOW)).toBe(true);
    expect(isBackupDue([made('daily', NOW + 30 * DAY)], NOW)).toBe(true);
  });
});

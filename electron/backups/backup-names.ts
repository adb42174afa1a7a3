import type { Backup } from '../../core/contract/calls';

const PATTERN = /^gaotai-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.sqlite$/;

/** The file name of a backup made at a time (UTC), such as `gaotai-20260131-083000.sqlite`. */
export function backupName(atMs: number): string {
  return `gaotai-${stamp(atMs)}.sqlite`;
}

/** A time (UTC) as it stands in file names. */
export function stamp(atMs: number): string {
  return new Date(atMs)
    .toISOString()
    .replaceAll(/[-:]|\.\d+Z/g, '')
    .replace('T', '-');
}

/** When a backup was made, from its name; null for any other file. */
export function backupTime(name: string): number | null {
  const found = PATTERN.exec(name);
  if (!found) return null;
  const [year = 0, month = 0, ...rest] = found.slice(1).map(Number);
  return Date.UTC(year, month - 1, ...rest);
}

const DAY_MS = 86_400_000;
const DAYS = 7;
const WEEKS = 4;

/**
 * The backups that may go: all but the newest of each of the last seven days that have one and the
 * newest of each of the last four weeks that have one.
 */
export function superfluous(backups: readonly Backup[]): Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.createdAtMs - a.createdAtMs);
  const kept = new Set([
    ...newestOfEach(newestFirst, DAYS, DAY_MS, 0),
    // 1970 began on a Thursday; weeks begin on Monday.
    ...newestOfEach(newestFirst, WEEKS, 7 * DAY_MS, 3 * DAY_MS),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

function newestOfEach(
  newestFirst: readonly Backup[],
  count: number,
  lengthMs: number,
  shiftMs: number,
): Backup[] {
  const newest = new Map<number, Backup>();
  for (const backup of newestFirst) {
    const period = Math.floor((backup.createdAtMs + shiftMs) / lengthMs);
    if (newest.size < count && !newest.has(period)) newest.set(period, backup);
  }
  return [...newest.values()];
}

import type { BackupName } from './backup-name';

/** How many backups stay: the newest days, one for each of the weeks before, those made by hand. */
export const KEPT = { daily: 7, weekly: 4, manual: 10 } as const;

const DAY_MS = 86_400_000;
/** A clock that was set back by less than this makes no backup one of the future. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * The backups that may go. Those dated in the future (the clock was wrong, then or now) are left
 * alone: they must not push out the others.
 */
export function expiredBackups(backups: readonly BackupName[], nowMs: number): BackupName[] {
  const past = backups
    .filter((backup) => !isInFuture(backup, nowMs))
    .sort((a, b) => b.createdAtMs - a.createdAtMs);
  const daily = past.filter(({ kind }) => kind === 'daily');
  const manual = past.filter(({ kind }) => kind === 'manual');
  const older = daily.slice(KEPT.daily);
  const newestOfWeek = older.filter(
    (backup, index) =>
      index === 0 || weekOf(older[index - 1]?.createdAtMs ?? 0) !== weekOf(backup.createdAtMs),
  );
  const kept = new Set(newestOfWeek.slice(0, KEPT.weekly));
  return [...older.filter((backup) => !kept.has(backup)), ...manual.slice(KEPT.manual)];
}

/** Whether a daily backup is due: none was made in the last 24 hours by this clock. */
export function isBackupDue(backups: readonly BackupName[], nowMs: number): boolean {
  return !backups.some(
    (backup) =>
      backup.kind === 'daily' && !isInFuture(backup, nowMs) && nowMs - backup.createdAtMs < DAY_MS,
  );
}

function isInFuture(backup: BackupName, nowMs: number): boolean {
  return backup.createdAtMs > nowMs + CLOCK_TOLERANCE_MS;
}

/** Counts weeks from Monday to Sunday, in UTC. 1 January 1970 was a Thursday. */
function weekOf(atMs: number): number {
  return Math.floor((Math.floor(atMs / DAY_MS) + 3) / 7);
}

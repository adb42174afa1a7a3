/** Who made a backup: the clock or a person. */
export type BackupKind = 'daily' | 'manual';

/** What the name of a backup says. */
export type BackupName = { name: string; kind: BackupKind; createdAtMs: number };

const PATTERN = /^(daily|manual)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.sqlite$/;

/** A moment as part of a file name, in UTC: `20260304T050607089Z`. Sorts by time. */
export function stamp(atMs: number): string {
  return new Date(atMs).toISOString().replace(/[-:.]/g, '');
}

/** The file name of a backup. */
export function backupName(kind: BackupKind, atMs: number): string {
  return `${kind}-${stamp(atMs)}.sqlite`;
}

/** Reads the file name of a backup; null for any other name. */
export function parseBackupName(name: string): BackupName | null {
  const [, kind, year, month, day, hour, minute, second, ms] = PATTERN.exec(name) ?? [];
  if (kind !== 'daily' && kind !== 'manual') return null;
  const createdAtMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  return Number.isNaN(createdAtMs) ? null : { name, kind, createdAtMs };
}

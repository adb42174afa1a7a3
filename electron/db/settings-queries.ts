import { z } from 'zod';
import type { Db } from './database';
import { firstRow, runSql } from './sql';

const settingRow = z.object({ json: z.string() });

/** A setting of this machine as it was put, or null; parse it before use. */
export function getSetting(db: Db, key: string): unknown {
  const row = firstRow(db, settingRow, 'SELECT json FROM settings WHERE key = ?', key);
  return row === null ? null : JSON.parse(row.json);
}

/** Keeps a setting of this machine. */
export function putSetting(db: Db, key: string, value: unknown): void {
  runSql(
    db,
    'INSERT INTO settings (key, json) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET json = excluded.json',
    key,
    JSON.stringify(value),
  );
}

import type { Db } from './database';
import type { Migration } from './migration';
import { inTransaction } from './sql';

/** The version of the schema that a database has (`PRAGMA user_version`); 0 for an empty file. */
export function schemaVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings a database up to `upTo` (the last known version when left out), one transaction for each
 * step: a crash leaves it at a whole version.
 */
export function migrate(
  db: Db,
  migrations: readonly Migration[],
  upTo: number = migrations.length,
): void {
  for (const [index, migration] of migrations.entries()) {
    if (migration.version !== index + 1) {
      throw new Error(`migration ${migration.name} should have number ${index + 1}`);
    }
    if (migration.version > upTo || migration.version <= schemaVersion(db)) continue;
    inTransaction(db, () => {
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
    });
  }
}

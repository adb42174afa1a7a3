import type { Migration } from '../migration';

/** The audit log: it only grows, and each entry carries the hash of the one before. */
export const audit: Migration = {
  version: 8,
  name: 'audit',
  up(db) {
    db.exec(`
      CREATE TABLE audit_log (
        id INTEGER NOT NULL PRIMARY KEY,
        at_ms INTEGER NOT NULL,
        person TEXT NOT NULL,
        action TEXT NOT NULL,
        subject TEXT NOT NULL,
        detail_json TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER audit_log_is_kept BEFORE DELETE ON audit_log
        BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
      CREATE TRIGGER audit_log_stays BEFORE UPDATE ON audit_log
        BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
    `);
  },
};

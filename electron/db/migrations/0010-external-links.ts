import type { Migration } from '../migration';

/** Whether articles for an account keep their links out of WeChat; a person says so, no account at first. */
export const externalLinks: Migration = {
  version: 10,
  name: 'external links',
  up(db) {
    db.exec('ALTER TABLE accounts ADD COLUMN external_links INTEGER NOT NULL DEFAULT 0');
  },
};

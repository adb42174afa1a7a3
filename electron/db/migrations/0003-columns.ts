import type { Migration } from '../migration';

/** The column 栏目 of an article in its list row. */
export const columns: Migration = {
  version: 3,
  name: 'columns',
  up(db) {
    db.exec('ALTER TABLE articles ADD COLUMN column_id TEXT');
  },
};

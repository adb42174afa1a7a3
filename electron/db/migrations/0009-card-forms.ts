import type { Migration } from '../migration';

/** Cards also tell the form of an article and what its check leaves: every row is projected anew. */
export const cardForms: Migration = {
  version: 9,
  name: 'card forms',
  up(db) {
    db.exec('UPDATE articles SET projected_seq = -1');
  },
};

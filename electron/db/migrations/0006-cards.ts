import type { Migration } from '../migration';

/** What the cards of an article show, in its list row; filled when the article is next projected. */
export const cards: Migration = {
  version: 6,
  name: 'cards',
  up(db) {
    db.exec("ALTER TABLE articles ADD COLUMN card_json TEXT NOT NULL DEFAULT '{}'");
  },
};

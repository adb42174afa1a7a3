import type { Migration } from '../migration';

/** Documents and their update log, what is projected from them, assets, settings. */
export const spine: Migration = {
  version: 1,
  name: 'spine',
  up(db) {
    db.exec(`
      CREATE TABLE documents (
        id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('article', 'workspace')),
        created_at_ms INTEGER NOT NULL
      ) STRICT;

      -- Append-only; compaction replaces the rows up to a seq with one row of that seq.
      CREATE TABLE document_updates (
        doc_id TEXT NOT NULL REFERENCES documents (id),
        seq INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        at_ms INTEGER NOT NULL,
        PRIMARY KEY (doc_id, seq)
      ) STRICT;

      -- A projection of the documents of kind article.
      CREATE TABLE articles (
        id TEXT NOT NULL PRIMARY KEY REFERENCES documents (id),
        title TEXT NOT NULL,
        author TEXT NOT NULL,
        digest TEXT NOT NULL,
        status TEXT NOT NULL,
        cover TEXT,
        excerpt TEXT NOT NULL,
        characters INTEGER NOT NULL,
        images INTEGER NOT NULL,
        sample INTEGER NOT NULL,
        created_at_ms INTEGER NOT NULL,
        updated_at_ms INTEGER NOT NULL,
        trashed_at_ms INTEGER,
        projected_seq INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX articles_by_update ON articles (updated_at_ms DESC);

      -- A projection too: the text of articles in parts (a paragraph each), so that a keystroke
      -- re-indexes one paragraph only. search_index has the rowid of its part.
      CREATE TABLE search_parts (
        id INTEGER NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles (id),
        digest TEXT NOT NULL,
        UNIQUE (article_id, digest)
      ) STRICT;
      -- Holds character bigrams made by us, divided by spaces. The ascii tokenizer takes every
      -- character beyond ASCII as part of a word, so no Unicode table of SQLite's has a say.
      CREATE VIRTUAL TABLE search_index USING fts5(
        grams, content='', contentless_delete=1, tokenize='ascii'
      );

      CREATE TABLE assets (
        hash TEXT NOT NULL PRIMARY KEY,
        mime TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        animated INTEGER NOT NULL,
        name TEXT NOT NULL,
        created_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE settings (
        key TEXT NOT NULL PRIMARY KEY,
        json TEXT NOT NULL
      ) STRICT;
    `);
  },
};

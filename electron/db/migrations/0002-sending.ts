import type { Migration } from '../migration';

/** Accounts and how their secrets are sealed, counted calls, uploaded pictures, deliveries. */
export const sending: Migration = {
  version: 2,
  name: 'sending',
  up(db) {
    db.exec(`
      CREATE TABLE accounts (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('subscription', 'service')),
        app_id TEXT NOT NULL,
        api_address TEXT NOT NULL,
        sandbox INTEGER NOT NULL,
        -- The AppSecret as the vault sealed it; null for the sandbox, whose secret is never stored.
        sealed_secret BLOB,
        created_at_ms INTEGER NOT NULL
      ) STRICT;

      -- How a passphrase becomes a key, and a sealed word by which a passphrase is recognised.
      CREATE TABLE vault (
        id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
        salt BLOB NOT NULL,
        cost INTEGER NOT NULL,
        verifier BLOB NOT NULL
      ) STRICT;

      -- Calls per Beijing day.
      CREATE TABLE api_usage (
        account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        call TEXT NOT NULL,
        used INTEGER NOT NULL,
        PRIMARY KEY (account_id, day, call)
      ) STRICT;

      -- Pictures that are in an account's material library already.
      CREATE TABLE remote_assets (
        account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
        hash TEXT NOT NULL,
        variant TEXT NOT NULL,
        media_id TEXT NOT NULL,
        url TEXT NOT NULL,
        uploaded_at_ms INTEGER NOT NULL,
        PRIMARY KEY (account_id, hash, variant)
      ) STRICT;

      -- No references to articles and accounts: the history outlives both.
      CREATE TABLE deliveries (
        id TEXT NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL,
        account_id TEXT NOT NULL,
        account_name TEXT NOT NULL,
        sandbox INTEGER NOT NULL,
        title TEXT NOT NULL,
        version_hash TEXT NOT NULL,
        version_json TEXT NOT NULL,
        state TEXT NOT NULL CHECK
          (state IN ('running', 'waiting', 'stopped', 'cancelled', 'failed', 'done')),
        cancel_requested INTEGER NOT NULL DEFAULT 0,
        differences_json TEXT NOT NULL DEFAULT '[]',
        error_json TEXT,
        resume_at_ms INTEGER,
        draft_media_id TEXT,
        publish_id TEXT,
        remote_article_id TEXT,
        url TEXT,
        created_at_ms INTEGER NOT NULL,
        finished_at_ms INTEGER
      ) STRICT;
      CREATE INDEX deliveries_by_account ON deliveries (account_id, created_at_ms);
      -- A double click cannot make two: one open delivery for an article and account …
      CREATE UNIQUE INDEX deliveries_open ON deliveries (account_id, article_id)
        WHERE state IN ('running', 'waiting', 'stopped');
      -- … and one finished one for a version.
      CREATE UNIQUE INDEX deliveries_published ON deliveries (account_id, article_id, version_hash)
        WHERE state = 'done';

      CREATE TABLE delivery_steps (
        delivery_id TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        asset_hash TEXT,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'intent', 'done', 'failed')),
        reused INTEGER NOT NULL DEFAULT 0,
        attempts INTEGER NOT NULL DEFAULT 0,
        -- By WeChat's clock: when the call was first about to be made.
        intent_at_ms INTEGER,
        finished_at_ms INTEGER,
        PRIMARY KEY (delivery_id, ordinal)
      ) STRICT;
    `);
  },
};

import type { Migration } from '../migration';

/**
 * Deliveries of several articles in several ways: the articles get a table of their own, the state
 * `awaiting-admin` comes in, and there is a log that can only grow. Tables are made anew because a
 * CHECK cannot be changed; steps, which refer to deliveries, go before them.
 */
export const ways: Migration = {
  version: 4,
  name: 'ways',
  up(db) {
    db.exec(`
      CREATE TEMP TABLE old_deliveries AS SELECT * FROM deliveries;
      CREATE TEMP TABLE old_steps AS SELECT * FROM delivery_steps;
      DROP TABLE delivery_steps;
      DROP TABLE deliveries;

      -- No references to articles and accounts: the history outlives both.
      CREATE TABLE deliveries (
        id TEXT NOT NULL PRIMARY KEY,
        edition_id TEXT,
        -- The edition, or the article when it goes alone: what one draft at WeChat belongs to.
        source_id TEXT NOT NULL,
        account_id TEXT NOT NULL,
        account_name TEXT NOT NULL,
        sandbox INTEGER NOT NULL,
        title TEXT NOT NULL,
        version_hash TEXT NOT NULL,
        way_json TEXT NOT NULL,
        -- What may happen only once with this version; null when repeating does no harm.
        once_key TEXT,
        confirmed_by TEXT,
        state TEXT NOT NULL CHECK (state IN
          ('held', 'running', 'waiting', 'awaiting-admin', 'stopped', 'cancelled', 'failed',
           'done')),
        cancel_requested INTEGER NOT NULL DEFAULT 0,
        differences_json TEXT NOT NULL DEFAULT '[]',
        question_json TEXT,
        error_json TEXT,
        resume_at_ms INTEGER,
        admin_deadline_ms INTEGER,
        draft_media_id TEXT,
        -- The draft that is taken away once the new one is good.
        old_draft_media_id TEXT,
        publish_id TEXT,
        remote_article_id TEXT,
        -- Our own id of a mass send, and WeChat's numbers.
        client_msg_id TEXT NOT NULL,
        msg_id TEXT,
        msg_data_id TEXT,
        created_at_ms INTEGER NOT NULL,
        finished_at_ms INTEGER
      ) STRICT;
      CREATE INDEX deliveries_by_account ON deliveries (account_id, created_at_ms);
      -- A double click cannot make two: one open delivery for a source and account …
      CREATE UNIQUE INDEX deliveries_open ON deliveries (account_id, source_id)
        WHERE state IN ('held', 'running', 'waiting', 'awaiting-admin', 'stopped');
      -- … and one finished one for a version in its way.
      CREATE UNIQUE INDEX deliveries_once ON deliveries (account_id, source_id, once_key)
        WHERE state = 'done';

      CREATE TABLE delivery_articles (
        delivery_id TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        article_id TEXT NOT NULL,
        title TEXT NOT NULL,
        form TEXT NOT NULL CHECK (form IN ('news', 'pictures')),
        cover TEXT,
        version_hash TEXT NOT NULL,
        version_json TEXT NOT NULL,
        url TEXT,
        withdrawn_at_ms INTEGER,
        comments_open INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (delivery_id, position)
      ) STRICT;
      CREATE INDEX delivery_articles_by_article ON delivery_articles (article_id);

      CREATE TABLE delivery_steps (
        delivery_id TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        kind TEXT NOT NULL,
        article INTEGER,
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

      -- The draft at WeChat that an edition or article has on an account, as we left it.
      CREATE TABLE remote_drafts (
        account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
        source_id TEXT NOT NULL,
        media_id TEXT NOT NULL,
        -- Version hashes of the articles that were written, in order.
        versions_json TEXT NOT NULL,
        -- What WeChat had stored when it was read back.
        stored_json TEXT NOT NULL,
        updated_at_ms INTEGER,
        PRIMARY KEY (account_id, source_id)
      ) STRICT;

      CREATE TABLE delivery_log (
        id INTEGER NOT NULL PRIMARY KEY,
        delivery_id TEXT NOT NULL,
        at_ms INTEGER NOT NULL,
        ordinal INTEGER,
        event TEXT NOT NULL,
        detail_json TEXT NOT NULL
      ) STRICT;
      CREATE INDEX delivery_log_by_delivery ON delivery_log (delivery_id, id);
      CREATE TRIGGER delivery_log_is_kept BEFORE DELETE ON delivery_log
        BEGIN SELECT RAISE(ABORT, 'the log of deliveries only grows'); END;
      CREATE TRIGGER delivery_log_stays BEFORE UPDATE ON delivery_log
        BEGIN SELECT RAISE(ABORT, 'the log of deliveries only grows'); END;

      INSERT INTO deliveries (id, edition_id, source_id, account_id, account_name, sandbox, title,
          version_hash, way_json, once_key, state, cancel_requested, differences_json, error_json,
          resume_at_ms, draft_media_id, publish_id, remote_article_id, client_msg_id, created_at_ms,
          finished_at_ms)
        SELECT id, NULL, article_id, account_id, account_name, sandbox, title, version_hash,
          '{"kind":"publish"}', 'publish:' || version_hash, state, cancel_requested,
          (SELECT json_group_array(json_object('article', 0, 'sent', value ->> 'sent',
             'stored', value ->> 'stored')) FROM json_each(differences_json)),
          error_json, resume_at_ms, draft_media_id, publish_id, remote_article_id,
          replace(id, '-', ''), created_at_ms, finished_at_ms
        FROM old_deliveries;
      INSERT INTO delivery_articles (delivery_id, position, article_id, title, form, cover,
          version_hash, version_json, url)
        SELECT id, 0, article_id, title, 'news', version_json ->> 'cover', version_hash,
          version_json, url
        FROM old_deliveries;
      INSERT INTO delivery_steps (delivery_id, ordinal, kind, article, label, asset_hash, state,
          reused, attempts, intent_at_ms, finished_at_ms)
        SELECT delivery_id, ordinal, kind,
          CASE WHEN kind IN ('upload-image', 'upload-cover') THEN 0 END,
          label, asset_hash, state, reused, attempts, intent_at_ms, finished_at_ms
        FROM old_steps;

      DROP TABLE temp.old_deliveries;
      DROP TABLE temp.old_steps;
    `);
  },
};

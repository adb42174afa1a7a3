import type { Db } from '../database';

/** Rows as an application of one schema version wrote them, and what must still be there later. */
export type VersionFixture = {
  fill: (db: Db) => void;
  /** A query and its rows after migrating to the newest version. */
  expected: { sql: string; rows: unknown[] }[];
};

const ARTICLE = '00000000-0000-4000-8000-000000000001';
const ACCOUNT = '00000000-0000-4000-8000-000000000002';

/** One fixture for each schema version that has ever shipped; add one with each migration. */
export const fixtures: Record<number, VersionFixture> = {
  1: {
    fill(db) {
      db.exec(`
        INSERT INTO documents VALUES ('${ARTICLE}', 'article', 1000);
        INSERT INTO document_updates VALUES ('${ARTICLE}', 1, x'0000', 1000);
        INSERT INTO articles VALUES ('${ARTICLE}', '春茶', '林', '', 'drafting', NULL, '清明前',
          3, 0, 0, 1000, 1000, NULL, 1);
        INSERT INTO search_parts VALUES (7, '${ARTICLE}', 'd');
        INSERT INTO search_index (rowid, grams) VALUES (7, '清明 明前 前');
        INSERT INTO assets VALUES ('${'ab'.repeat(32)}', 'image/png', 12, 3, 4, 0, 'a.png', 1000);
        INSERT INTO settings VALUES ('app', '{"language":"zh-CN"}');
      `);
    },
    expected: [
      { sql: 'SELECT id, kind FROM documents', rows: [{ id: ARTICLE, kind: 'article' }] },
      {
        sql: 'SELECT seq, hex(bytes) AS bytes FROM document_updates',
        rows: [{ seq: 1, bytes: '0000' }],
      },
      { sql: 'SELECT title, excerpt FROM articles', rows: [{ title: '春茶', excerpt: '清明前' }] },
      { sql: `SELECT rowid AS part FROM search_index('"清明"')`, rows: [{ part: 7 }] },
      { sql: 'SELECT width, height FROM assets', rows: [{ width: 3, height: 4 }] },
      { sql: 'SELECT key FROM settings', rows: [{ key: 'app' }] },
    ],
  },
  2: {
    fill(db) {
      db.exec(`
        INSERT INTO accounts VALUES ('${ACCOUNT}', '春风', 'service', 'wx1', 'https://a.example', 0,
          x'01', 1000);
        INSERT INTO vault VALUES (1, x'02', 15, x'03');
        INSERT INTO api_usage VALUES ('${ACCOUNT}', '2026-11-22', 'draftAdd', 3);
        INSERT INTO remote_assets VALUES ('${ACCOUNT}', '${'ab'.repeat(32)}', 'image', 'm1',
          'https://p.example/1', 1000);
        INSERT INTO deliveries (id, article_id, account_id, account_name, sandbox, title,
          version_hash, version_json, state, differences_json, url, created_at_ms)
          VALUES ('d', '${ARTICLE}', '${ACCOUNT}', '春风', 0, '春茶', 'h', '{"cover":"c"}', 'stopped',
            '[{"sent":"一","stored":"二"}]', 'https://p.example/s/1', 1000);
        INSERT INTO delivery_steps (delivery_id, ordinal, kind, label, state)
          VALUES ('d', 0, 'create-draft', '', 'intent');
      `);
    },
    expected: [
      {
        sql: 'SELECT name, hex(sealed_secret) AS s FROM accounts',
        rows: [{ name: '春风', s: '01' }],
      },
      { sql: 'SELECT cost FROM vault', rows: [{ cost: 15 }] },
      { sql: 'SELECT used FROM api_usage', rows: [{ used: 3 }] },
      { sql: 'SELECT media_id FROM remote_assets', rows: [{ media_id: 'm1' }] },
      {
        sql: 'SELECT d.state AS d, s.state AS s FROM deliveries d JOIN delivery_steps s ON s.delivery_id = d.id',
        rows: [{ d: 'stopped', s: 'intent' }],
      },
      {
        sql: `SELECT source_id, way_json, once_key, differences_json FROM deliveries WHERE id = 'd'`,
        rows: [
          {
            source_id: ARTICLE,
            way_json: '{"kind":"publish"}',
            once_key: 'publish:h',
            differences_json: '[{"article":0,"sent":"一","stored":"二"}]',
          },
        ],
      },
      {
        sql: `SELECT position, article_id, title, cover, url FROM delivery_articles WHERE delivery_id = 'd'`,
        rows: [
          {
            position: 0,
            article_id: ARTICLE,
            title: '春茶',
            cover: 'c',
            url: 'https://p.example/s/1',
          },
        ],
      },
    ],
  },
  3: {
    fill(db) {
      db.exec(`
        INSERT INTO documents VALUES ('${ARTICLE}', 'article', 1000);
        INSERT INTO articles (id, title, author, digest, status, excerpt, characters, images, sample,
          created_at_ms, updated_at_ms, projected_seq, column_id)
          VALUES ('${ARTICLE}', '春茶', '', '', 'drafting', '', 0, 0, 0, 1000, 1000, 1, 'c');
      `);
    },
    expected: [{ sql: 'SELECT column_id AS c FROM articles', rows: [{ c: 'c' }] }],
  },
  4: {
    fill(db) {
      db.exec(`
        INSERT INTO accounts VALUES ('${ACCOUNT}', '春风', 'service', 'wx1', 'https://a.example', 0,
          x'01', 1000);
        INSERT INTO remote_drafts VALUES ('${ACCOUNT}', '${ARTICLE}', 'm', '["h"]', '[]', 1000);
        INSERT INTO delivery_log (delivery_id, at_ms, ordinal, event, detail_json)
          VALUES ('d', 1000, 0, 'intent', '{}');
      `);
    },
    expected: [
      { sql: 'SELECT media_id FROM remote_drafts', rows: [{ media_id: 'm' }] },
      { sql: 'SELECT event FROM delivery_log', rows: [{ event: 'intent' }] },
    ],
  },
  5: {
    fill(db) {
      db.exec(`
        INSERT INTO deliveries (id, source_id, account_id, account_name, sandbox, title,
          version_hash, way_json, state, client_msg_id, created_at_ms)
          VALUES ('d', '${ARTICLE}', '${ACCOUNT}', '春风', 0, '春茶', 'h', '{"kind":"draft"}', 'held',
            'm', 1000);
        INSERT INTO schedules VALUES ('d', '2026-11-27', '20:00', 'Asia/Shanghai', 1000, 'p',
          'waiting', NULL, NULL);
        INSERT INTO robot VALUES (1, x'04');
      `);
    },
    expected: [
      {
        sql: 'SELECT wall_time AS t, state AS s FROM schedules',
        rows: [{ t: '20:00', s: 'waiting' }],
      },
      { sql: 'SELECT hex(sealed_key) AS k FROM robot', rows: [{ k: '04' }] },
    ],
  },
  6: {
    fill(db) {
      db.exec(`
        INSERT INTO documents VALUES ('${ARTICLE}', 'article', 1000);
        INSERT INTO articles (id, title, author, digest, status, excerpt, characters, images, sample,
          created_at_ms, updated_at_ms, projected_seq, card_json)
          VALUES ('${ARTICLE}', '春茶', '', '', 'drafting', '', 0, 0, 0, 1000, 1000, 1, '{"a":1}');
      `);
    },
    expected: [
      {
        sql: 'SELECT card_json AS card, projected_seq AS seq FROM articles',
        rows: [{ card: '{"a":1}', seq: -1 }],
      },
    ],
  },
  7: {
    fill(db) {
      db.exec(`
        INSERT INTO accounts VALUES ('${ACCOUNT}', '春风', 'service', 'wx1', 'https://a.example', 0,
          x'01', 1000, '{"publish":"no"}', 'http://proxy.example:8080', 'lin', x'05');
      `);
    },
    expected: [
      {
        sql: 'SELECT proxy_user AS u, hex(sealed_proxy_password) AS p FROM accounts',
        rows: [{ u: 'lin', p: '05' }],
      },
    ],
  },
  8: {
    fill(db) {
      db.exec(`
        INSERT INTO audit_log VALUES (1, 1000, '林晓', 'account-added', '春风', '{}', 'h');
      `);
    },
    expected: [
      { sql: 'SELECT person, hash FROM audit_log', rows: [{ person: '林晓', hash: 'h' }] },
    ],
  },
  9: {
    fill(db) {
      db.exec(`
        INSERT INTO documents VALUES ('${ARTICLE}', 'article', 1000);
        INSERT INTO articles (id, title, author, digest, status, excerpt, characters, images, sample,
          created_at_ms, updated_at_ms, projected_seq, card_json)
          VALUES ('${ARTICLE}', '春茶', '', '', 'drafting', '', 0, 0, 0, 1000, 1000, 1, '{"form":"pictures"}');
      `);
    },
    expected: [{ sql: 'SELECT projected_seq AS seq FROM articles', rows: [{ seq: 1 }] }],
  },
  10: {
    fill(db) {
      db.exec(`
        INSERT INTO accounts VALUES ('${ACCOUNT}', '春风', 'service', 'wx1', 'https://a.example', 0,
          x'01', 1000, null, null, '', null, 1);
      `);
    },
    expected: [{ sql: 'SELECT external_links AS links FROM accounts', rows: [{ links: 1 }] }],
  },
};

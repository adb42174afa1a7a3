import type { Migration } from '../migration';

/** What an account may do, and the proxy through which it is reached. */
export const accountWays: Migration = {
  version: 7,
  name: 'account-ways',
  up(db) {
    db.exec(`
      -- What WeChat answered when it was last asked; null while nobody has.
      ALTER TABLE accounts ADD COLUMN abilities_json TEXT;
      ALTER TABLE accounts ADD COLUMN proxy_address TEXT;
      ALTER TABLE accounts ADD COLUMN proxy_user TEXT NOT NULL DEFAULT '';
      -- The password of the proxy as the vault sealed it.
      ALTER TABLE accounts ADD COLUMN sealed_proxy_password BLOB;
    `);
  },
};

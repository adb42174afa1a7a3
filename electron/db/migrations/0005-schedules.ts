import type { Migration } from '../migration';

/** When held deliveries go out, and the team's group robot. */
export const schedules: Migration = {
  version: 5,
  name: 'schedules',
  up(db) {
    db.exec(`
      CREATE TABLE schedules (
        delivery_id TEXT NOT NULL PRIMARY KEY REFERENCES deliveries (id),
        wall_date TEXT NOT NULL,
        wall_time TEXT NOT NULL,
        zone TEXT NOT NULL,
        at_ms INTEGER NOT NULL,
        -- The machine and folder that may send it by itself.
        place TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'missed', 'sent', 'cancelled')),
        miss_reason TEXT,
        announced_at_ms INTEGER,
        CHECK ((state = 'missed') = (miss_reason IS NOT NULL))
      ) STRICT;
      CREATE INDEX schedules_open ON schedules (at_ms) WHERE state IN ('waiting', 'missed');

      -- The key of the WeCom group robot as the vault sealed it.
      CREATE TABLE robot (
        id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
        sealed_key BLOB NOT NULL
      ) STRICT;
    `);
  },
};

import type Database from 'better-sqlite3';

/** An open SQLite database. */
export type Db = Database.Database;

/** Marks a file as ours (`PRAGMA application_id`): the letters GAOT. */
export const APPLICATION_ID = 0x47414f54;

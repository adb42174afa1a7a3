import type { Db } from './database';

/** One step in the life of the schema. Numbers start at 1 and have no gaps. */
export type Migration = {
  version: number;
  name: string;
  /** Changes the schema (and rows) from the version before; runs inside a transaction. */
  up: (db: Db) => void;
};

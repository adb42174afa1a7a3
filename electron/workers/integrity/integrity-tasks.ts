import Database from 'better-sqlite3';
import { z } from 'zod';
import { isDamage } from '../../db/errors';
import type { TaskHandlers, TaskRunner, TaskSchemas } from '../tasks';

/** The task of the integrity worker. */
export type IntegrityTasks = {
  /** Reads the whole database; the problems found, at most ten. */
  check: { input: { databaseFile: string }; output: string[] };
};

/** The integrity worker as the rest of main sees it. */
export type IntegrityRunner = TaskRunner<IntegrityTasks>;

/** The schemas of {@link IntegrityTasks}. */
export const integrityTasks: TaskSchemas<IntegrityTasks> = {
  check: { input: z.object({ databaseFile: z.string() }), output: z.array(z.string()) },
};

/** What the integrity worker does: SQLite's full check, over a connection that only reads. */
export const integrityHandlers: TaskHandlers<IntegrityTasks> = {
  check({ databaseFile }) {
    let db: Database.Database | undefined;
    try {
      db = new Database(databaseFile, { readonly: true, fileMustExist: true });
      const found = z.array(z.object({ integrity_check: z.string() }));
      const problems = found
        .parse(db.pragma('integrity_check(10)'))
        .map((row) => row.integrity_check);
      return problems.filter((problem) => problem !== 'ok');
    } catch (error) {
      if (isDamage(error)) return [String(error)];
      throw error;
    } finally {
      db?.close();
    }
  },
};

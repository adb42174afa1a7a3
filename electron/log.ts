import { join } from 'node:path';
import electronLog from 'electron-log/main';

/** Bytes after which the log file is put aside as `main.old.log`. */
const MAX_BYTES = 2 * 1024 * 1024;

/** What happened, for whoever has to find out later. Never texts of articles, never secrets. */
export type Log = {
  info(what: string): void;
  /** Something went wrong that nobody expected; nothing is said to the user by this. */
  trouble(what: string, cause: unknown): void;
};

/** Opens the log file in the folder. */
export function openLog(folder: string): Log {
  const { file, console: terminal, ipc } = electronLog.transports;
  file.resolvePathFn = () => join(folder, 'main.log');
  file.maxSize = MAX_BYTES;
  file.level = 'info';
  terminal.level = 'warn';
  if (ipc) ipc.level = false;
  return {
    info: (what) => electronLog.info(what),
    trouble: (what, cause) => electronLog.error(what, cause instanceof Error ? cause.stack : cause),
  };
}

// Where things are. Every script takes its paths from here, so that all work from any directory.
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** An absolute path inside the repository. @param {...string} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

export const nodeModules = inRoot('node_modules');

/** Notes of the set-up about this working tree; they go when node_modules goes. */
export const notes = path.join(nodeModules, '.gaotai');

/** What is fetched or compiled once for all working trees of this user. */
export function toolCache() {
  if (process.env.GAOTAI_TOOL_CACHE) return path.resolve(process.env.GAOTAI_TOOL_CACHE);
  if (process.platform === 'win32' && process.env.LOCALAPPDATA)
    return path.join(process.env.LOCALAPPDATA, 'gaotai-tools');
  const base = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(base, 'gaotai-tools');
}

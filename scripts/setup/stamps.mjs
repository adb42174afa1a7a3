import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { notes } from '../lib/paths.mjs';

/** The hash of a file's bytes. @param {string} file @param {string} [algorithm] */
export const hashOf = (file, algorithm = 'sha256') =>
  createHash(algorithm).update(readFileSync(file));

/** What an earlier set-up noted under this name, or undefined. @param {string} name */
export function readNote(name) {
  try {
    return readFileSync(path.join(notes, name), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Replaces a note as a whole, so that a reader never sees half of it. @param {string} name @param {string} text */
export function writeNote(name, text) {
  mkdirSync(notes, { recursive: true });
  const fresh = path.join(notes, `${name}.${process.pid}`);
  writeFileSync(fresh, text);
  renameSync(fresh, path.join(notes, name));
}

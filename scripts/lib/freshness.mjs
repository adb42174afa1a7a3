// Whether a result is newer than what it is made from, told by a stamp over the inputs.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { readNote, writeNote } from '../setup/stamps.mjs';

const IGNORED = /\.test\.tsx?$|^(?:node_modules|fixtures|\.DS_Store)$/;

/** @param {string} file @param {(line: string) => void} tell */
function visit(file, tell) {
  const facts = statSync(file);
  if (!facts.isDirectory()) return tell(`${file} ${facts.size} ${facts.mtimeMs}`);
  for (const name of readdirSync(file).sort())
    if (!IGNORED.test(name)) visit(path.join(file, name), tell);
}

/**
 * A stamp over files and folders: names, sizes and times of change, tests left out.
 * @param {string[]} inputs absolute paths; one that does not exist counts as absent
 */
export function stampOf(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs)
    if (existsSync(input)) visit(input, (line) => hash.update(`${line}\n`));
  return hash.digest('hex');
}

/**
 * Makes a result anew if its inputs changed or one of its files is gone.
 * @param {{ name: string, inputs: string[], results: string[], make: () => Promise<void> }} step
 */
export async function keepFresh({ name, inputs, results, make }) {
  const stamp = stampOf(inputs);
  if (readNote(name) === stamp && results.every((file) => existsSync(file))) return;
  await make();
  writeNote(name, stamp);
}

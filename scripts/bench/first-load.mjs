// What the window must load before it shows anything: the scripts that its page names.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { plainRow } from './rows.mjs';

/** Above this, something was added to the start that could have come later. */
const BAR_MB = 1.75;

const ONE_MB = 1e6;

/**
 * The scripts that a page asks for at once, by their paths in its folder.
 * @param {string} html
 */
export function scriptsOf(html) {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    const script = tag.startsWith('<script') || /\brel="modulepreload"/.test(tag);
    const address = /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    return script && address ? [address] : [];
  });
}

/**
 * The weight of the built page's first scripts.
 * @returns {Promise<import('./rows.mjs').Row>}
 */
export async function measureFirstLoad() {
  const folder = inRoot('out', 'renderer');
  const scripts = scriptsOf(await readFile(path.join(folder, 'index.html'), 'utf8'));
  if (scripts.length === 0) throw new Error('the page names no script');
  const sizes = await Promise.all(scripts.map((script) => stat(path.join(folder, script))));
  const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
  return plainRow('scripts-before-first-paint', bytes / ONE_MB, 'MB', BAR_MB);
}

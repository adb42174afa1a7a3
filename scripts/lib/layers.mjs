// Which folder may import which, and where Chinese text may stand.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** @typedef {{ file: string, line: number, reason: string }} Finding */

/** What each layer may import from the repository, besides itself. @type {Record<string, string[]>} */
const MAY_IMPORT = {
  core: [],
  electron: ['core', 'resources'],
  renderer: ['core', 'resources'],
  sandbox: [],
  // The proofs of fidelity read Word files as main does, and look at the page of the preview.
  e2e: ['core', 'sandbox', 'scripts', 'electron/imports', 'renderer/features/preview'],
};

/** The command line speaks with the window's words: they are data, no code. */
const COMMAND_LINE = 'electron/cli/';

/** A test may talk to the sandbox (main only starts it as a worker file) and look up the words. */
const TESTS_MAY_IMPORT = ['core', 'sandbox', 'resources', 'e2e', 'scripts', 'renderer/locales'];
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/g;
const HAN = /\p{Script=Han}/u;
const isTest = (/** @type {string} */ file) => /\.test\.[cm]?[jt]sx?$/.test(file);

/** @param {string} text @param {number} index */
const lineAt = (text, index) => text.slice(0, index).split('\n').length;

/**
 * What is wrong with one file.
 * @param {string} file its path in the repository, with forward slashes
 * @param {string} text
 * @returns {Finding[]}
 */
export function checkFile(file, text) {
  return [...checkImports(file, text), ...checkWords(file, text)];
}

/** @param {string} file @param {string} text @returns {Finding[]} */
function checkImports(file, text) {
  const layer = file.split('/')[0] ?? '';
  const allowed = MAY_IMPORT[layer];
  if (!allowed) return [];
  const open = [
    ...allowed,
    ...(isTest(file) ? TESTS_MAY_IMPORT : []),
    ...(file.startsWith(COMMAND_LINE) ? ['renderer/locales'] : []),
  ];
  return [...text.matchAll(IMPORT)].flatMap((match) => {
    const target = match[2] ?? '';
    if (!target.startsWith('.')) return [];
    const resolved = path.posix.join(path.posix.dirname(file), target);
    const other = resolved.split('/')[0] ?? '';
    if (other === layer || open.some((place) => resolved.startsWith(`${place}/`))) return [];
    const reason = `${layer} may not import ${resolved}: ${other} is another layer.`;
    return [{ file, line: lineAt(text, match.index), reason }];
  });
}

/** @param {string} file @param {string} text @returns {Finding[]} */
function checkWords(file, text) {
  if (!file.startsWith('renderer/') || !file.endsWith('.tsx') || isTest(file)) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      HAN.test(line)
        ? [{ file, line: index + 1, reason: 'Chinese text belongs to renderer/locales.' }]
        : [],
    );
}

/** Checks every source file of the layers. */
export function layerReport() {
  const files = Object.keys(MAY_IMPORT).flatMap((layer) => sources(layer));
  const findings = files.flatMap((file) =>
    checkFile(file, readFileSync(path.join(root, file), 'utf8')),
  );
  return { files: files.length, findings };
}

/** @param {string} folder @returns {string[]} */
function sources(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : sources(file);
    return /\.[cm]?[jt]sx?$/.test(entry.name) ? [file] : [];
  });
}

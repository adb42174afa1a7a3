// Runs a part that is written in TypeScript in plain Node: bundled into out/ when it changed.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { withLock } from '../setup/lock.mjs';
import { keepFresh } from './freshness.mjs';
import { inRoot } from './paths.mjs';
import { say } from './say.mjs';

const require = createRequire(inRoot('package.json'));

/**
 * Bundles an entry file for Node, native packages left out.
 * @param {{ name: string, entry: string, sources: string[] }} part `name` is also the folder in out/;
 *   `entry` and `sources` (what it is made from) are paths in the repository
 * @returns {Promise<string>} the bundle's file
 */
export async function bundleForNode({ name, entry, sources }) {
  const file = inRoot('out', name, 'main.js');
  const inputs = [entry, ...sources, 'package-lock.json'].map((source) => inRoot(source));
  await withLock(inRoot('.cache', `bundle-${name}.lock`), () =>
    keepFresh({
      name: `bundle-${name}`,
      inputs,
      results: [file],
      make: async () => {
        say(`bundling ${name}`);
        await bundle(inRoot(entry), path.dirname(file));
      },
    }),
  );
  return file;
}

/** @param {string} entry @param {string} outDir */
async function bundle(entry, outDir) {
  // Vite is imported late: this module is loaded before the packages are installed.
  const { build } = await import(pathToFileURL(require.resolve('vite')).href);
  const { dependencies } = require(inRoot('package.json'));
  await build({
    configFile: false,
    root: inRoot(),
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: Object.keys(dependencies) },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js' } },
    },
  });
}

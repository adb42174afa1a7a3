import { existsSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const at = (...parts: string[]) => resolve(root, ...parts);

/** Each worker is a file of its own beside main.js, so that main can start it by name. */
function workerEntries(): Record<string, string> {
  const folder = at('electron/workers');
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) =>
        f.endsWith('.worker.ts'),
      )
    : [];
  const entries = Object.fromEntries(files.map((f) => [basename(f, '.ts'), resolve(folder, f)]));
  // The sandbox of a first run lives in a worker thread of main.
  const sandbox = at('sandbox/worker.ts');
  return existsSync(sandbox) ? { ...entries, 'sandbox.worker': sandbox } : entries;
}

type Graph = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

/**
 * Names the chunks of what a page needs at once: `first` for the window, `base` for what the hidden
 * page needs too. Left alone, each set of lazy parts that share a module would cut one more small
 * file off, and a window that starts would ask for forty of them.
 */
function firstChunks(): (id: string, graph: Graph) => string | null {
  const window = at('renderer/main.tsx');
  const measure = at('renderer/measure/main.ts');
  let sets: { window: Set<string>; measure: Set<string> } | null = null;
  return (id, graph) => {
    sets ??= { window: needs(window, graph), measure: needs(measure, graph) };
    if (id === window || id === measure || !sets.window.has(id)) return null;
    return sets.measure.has(id) ? 'base' : 'first';
  };
}

/** A module and all that it imports at once. */
function needs(entry: string, graph: Graph): Set<string> {
  const found = new Set([entry]);
  for (const id of found) graph.getModuleInfo(id)?.importedIds.forEach((next) => found.add(next));
  return found;
}

// The oldest runtime that has to start the result: Electron 33 (Node 20.18, Chromium 130).
const NODE = 'node20.18';
const CHROME = 'chrome130';

export default defineConfig(({ mode }) => {
  const minify = mode === 'production';
  return {
    main: {
      // Its build for Node declares a `require`, which collides with the one that is put into each
      // chunk; the one for browsers runs everywhere.
      resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
      build: {
        target: NODE,
        minify,
        outDir: 'out/main',
        // `dependencies` holds native packages only; everything else is bundled.
        externalizeDeps: true,
        rolldownOptions: {
          input: { main: at('electron/main.ts'), ...workerEntries() },
          output: {
            format: 'es',
            entryFileNames: '[name].js',
            // Beside main.js, so that `import.meta.url` means the same folder everywhere.
            chunkFileNames: '[name]-[hash].js',
          },
        },
      },
    },
    preload: {
      build: {
        target: NODE,
        minify,
        outDir: 'out/preload',
        // A sandboxed preload is one CommonJS file: it cannot require packages.
        externalizeDeps: false,
        rolldownOptions: {
          input: { preload: at('electron/preload.ts') },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
    renderer: {
      root: at('renderer'),
      plugins: [react()],
      build: {
        target: CHROME,
        minify,
        outDir: at('out/renderer'),
        emptyOutDir: true,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: { index: at('renderer/index.html'), measure: at('renderer/measure.html') },
          output: { codeSplitting: { groups: [{ name: firstChunks() }] } },
        },
      },
    },
  };
});

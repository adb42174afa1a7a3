import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../..');

/**
 * Bundles a TypeScript file so that plain Node can run it in a process or thread of its own, as the
 * application's build does. Answers the path of the bundle, which goes when the test is over.
 */
export async function bundleForNode(entry: string): Promise<string> {
  // Below node_modules, so that the native packages are found from there.
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: entry,
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'entry.mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3', '@napi-rs/image'] },
  });
  return join(folder, 'entry.mjs');
}

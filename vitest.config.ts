import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    include: ['{core,electron,sandbox,renderer,scripts}/**/*.test.{ts,tsx,mjs}'],
    exclude: ['**/node_modules/**', 'out/**', 'e2e/**'],
    // Native add-ons are not safe in worker threads that come and go: one process for each file.
    pool: 'forks',
    setupFiles: ['scripts/lib/seeded-properties.mjs'],
    // Vitest would leave one processor idle, which is half of two.
    maxWorkers: availableParallelism(),
    // For what hangs. Nothing takes a tenth of it, but for a machine that is busy with other things.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
});

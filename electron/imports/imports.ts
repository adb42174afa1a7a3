import type { ImportReport } from '../../core/contract/calls/files';
import type { EventPayload } from '../../core/contract/events';
import { importFiles, type ImportPorts } from './import-file';

/** Imports of files as articles. */
export type Imports = ReturnType<typeof createImports>;

/** Makes {@link Imports}. Runs do not overlap: a later one waits for the one before. */
export function createImports(
  ports: ImportPorts & { onProgress: (progress: EventPayload<'imports.progress'>) => void },
) {
  let running: Promise<unknown> = Promise.resolve();
  let stop = new AbortController();

  return {
    /** Imports files one after the other and reports on each. Never fails as a whole. */
    importFiles(paths: readonly string[]): Promise<ImportReport[]> {
      const { signal } = stop;
      const { onProgress } = ports;
      const run = running.then(() => importFiles(paths, ports, { signal, onProgress }));
      running = run;
      return run;
    },

    /** Stops what runs and what waits; articles that are finished stay. */
    cancel(): void {
      stop.abort();
      stop = new AbortController();
    },
  };
}

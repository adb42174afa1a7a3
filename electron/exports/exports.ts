import { join } from 'node:path';
import type { EventPayload } from '../../core/contract/events';
import type { ExportReport } from '../../core/domain/export';
import { exportArticles, type ExportOrder, type ExportPorts } from './export-articles';

/** Exports of articles as files. */
export type Exports = ReturnType<typeof createExports>;

/** Makes {@link Exports}. Runs do not overlap: a later one waits for the one before. */
export function createExports(
  ports: ExportPorts & { onProgress: (progress: EventPayload<'exports.progress'>) => void },
) {
  let running: Promise<unknown> = Promise.resolve();
  let stop = new AbortController();
  let lastPlace: string | null = null;

  return {
    /** Writes articles and reports on each. Never fails as a whole. */
    run(order: ExportOrder): Promise<ExportReport[]> {
      const { signal } = stop;
      const { onProgress } = ports;
      const run = running.then(async () => {
        const reports = await exportArticles(order, ports, { signal, onProgress });
        const written = reports.find((report) => report.fileName !== null)?.fileName;
        if (written) lastPlace = join(order.folder, written);
        return reports;
      });
      running = run;
      return run;
    },

    /** Stops what runs and what waits; files that are finished stay. */
    cancel(): void {
      stop.abort();
      stop = new AbortController();
    },

    /** The first file of the last export; null when there was none since the start. */
    lastPlace: () => lastPlace,
  };
}

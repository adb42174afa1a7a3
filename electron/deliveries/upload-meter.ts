import type { DeliveryProgress } from '../../core/domain/delivery';
import type { DeliveryId } from '../../core/domain/ids';
import type { StepRow } from './step-queries';

/** Speed is that of so much time past. */
const WINDOW_MS = 8_000;
/** Reports come no closer together, but for the last one. */
const PAUSE_MS = 250;

/** Follows the uploads of a delivery. */
export type UploadMeter = {
  /** A picture is ready to go out with so many bytes. */
  sized(step: StepRow, bytes: number): void;
  /** A picture has arrived, or was there already. */
  done(step: StepRow): void;
  /** Whether the last report was due, so that other news may go with it. */
  isTime(): boolean;
};

/** Makes the meter. Sizes that are not known yet are guessed by the average of those that are. */
export function createUploadMeter(options: {
  id: DeliveryId;
  uploads: readonly StepRow[];
  now: () => number;
  report(progress: DeliveryProgress): void;
}): UploadMeter {
  const { id, uploads, now, report } = options;
  const left = new Set(uploads.filter((step) => step.state !== 'done').map((step) => step.ordinal));
  const sizes = new Map<number, number>();
  const arrivals: { atMs: number; bytes: number }[] = [];
  const startedMs = now();
  let sentBytes = 0;
  let reportedMs = Number.NEGATIVE_INFINITY;

  function progress(): DeliveryProgress {
    const nowMs = now();
    const recent = arrivals.filter(({ atMs }) => atMs > nowMs - WINDOW_MS);
    const spanMs = Math.min(WINDOW_MS, nowMs - startedMs);
    const bytes = recent.reduce((sum, arrival) => sum + arrival.bytes, 0);
    const bytesPerSecond = spanMs > 0 ? (bytes * 1000) / spanMs : 0;
    const known = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const average = sizes.size > 0 ? known / sizes.size : 0;
    const unknown = [...left].filter((ordinal) => !sizes.has(ordinal)).length;
    const totalBytes = known + average * unknown;
    const restBytes = Math.max(0, totalBytes - sentBytes);
    return {
      id,
      done: uploads.length - left.size,
      total: uploads.length,
      sentBytes,
      totalBytes: Math.round(totalBytes),
      bytesPerSecond: Math.round(bytesPerSecond),
      secondsLeft: bytesPerSecond > 0 ? Math.ceil(restBytes / bytesPerSecond) : null,
      pictures: [...sizes.keys()]
        .filter((ordinal) => left.has(ordinal))
        .map((ordinal) => ({ ordinal, fraction: 0 })),
    };
  }

  function isTime(): boolean {
    return now() - reportedMs >= PAUSE_MS || left.size === 0;
  }

  function reportIfTime(): void {
    if (!isTime()) return;
    report(progress());
    reportedMs = now();
  }

  return {
    sized(step, bytes) {
      sizes.set(step.ordinal, bytes);
      reportIfTime();
    },
    done(step) {
      left.delete(step.ordinal);
      const bytes = sizes.get(step.ordinal) ?? 0;
      sentBytes += bytes;
      if (bytes > 0) arrivals.push({ atMs: now(), bytes });
      reportIfTime();
    },
    isTime: () => now() === reportedMs || isTime(),
  };
}

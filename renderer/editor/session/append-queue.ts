import * as Y from 'yjs';
import type { AppError } from '../../../core/contract/errors';
import type { Result } from '../../../core/result';

/** Where the writing of one document stands. */
export type SaveState = {
  state: 'saved' | 'saving' | 'failed';
  /** When main last said that something is durable; null before the first time. */
  at: number | null;
  /** Updates that main has not acknowledged. */
  pending: number;
  /** Why the last attempt failed; null unless `state` is `failed`. */
  error: AppError | null;
};

/** Waits between attempts, in milliseconds; the last one repeats. */
export const RETRY_DELAYS = [250, 1000, 3000, 10_000] as const;

/**
 * Bytes up to which waiting updates are merged into one call: keystrokes. Merging reads and writes all
 * of it anew in the thread that people type in, so what is larger goes out as it is.
 */
const MERGE_BYTES = 32 * 1024;

/**
 * Sends a document's updates to main, one call at a time. What is handed in during a call waits and
 * goes out merged. Nothing is forgotten before main has acknowledged it: a failed call puts its
 * update back at the head and is tried again.
 */
export class AppendQueue {
  private readonly append: (update: Uint8Array<ArrayBuffer>) => Promise<Result<unknown>>;
  private readonly listeners = new Set<() => void>();
  private waiting: Uint8Array[] = [];
  private inFlight = 0;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private idle: { promise: Promise<void>; resolve: () => void } | null = null;
  private current: SaveState = { state: 'saved', at: null, pending: 0, error: null };

  constructor(append: (update: Uint8Array<ArrayBuffer>) => Promise<Result<unknown>>) {
    this.append = append;
  }

  /** Takes an update; the call to main starts at once unless one is on its way or a retry waits. */
  push(update: Uint8Array): void {
    this.waiting.push(update);
    this.publish({});
    if (!this.timer) void this.send();
  }

  get = (): SaveState => this.current;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Tries again now instead of after the wait. */
  retry(): void {
    if (!this.timer) return;
    clearTimeout(this.timer);
    this.timer = null;
    void this.send();
  }

  /** Resolves once main has acknowledged everything; while it fails, this goes on trying. */
  flush(): Promise<void> {
    if (this.inFlight + this.waiting.length === 0) return Promise.resolve();
    this.retry();
    if (!this.idle) {
      let resolve = () => {};
      const promise = new Promise<void>((done) => (resolve = done));
      this.idle = { promise, resolve };
    }
    return this.idle.promise;
  }

  private async send(): Promise<void> {
    if (this.inFlight > 0 || this.waiting.length === 0) return;
    const batch = this.takeBatch();
    this.inFlight = batch.length;
    this.publish({ state: this.failures > 0 ? 'failed' : 'saving' });
    const update = mergeUpdates(batch);
    const answer = await this.append(update);
    this.inFlight = 0;
    if (answer.ok) {
      this.failures = 0;
      const more = this.waiting.length > 0;
      this.publish({ state: more ? 'saving' : 'saved', at: Date.now(), error: null });
      markDurable(this.waiting.length);
      if (more) void this.send();
      else this.settle();
    } else if (answer.error.code === 'not-found') {
      // The article was destroyed: there is nothing left to write to, now or later.
      this.waiting = [];
      this.publish({ state: 'failed', error: answer.error });
      this.settle();
    } else {
      this.waiting.unshift(update);
      this.publish({ state: 'failed', error: answer.error });
      const delay = RETRY_DELAYS[Math.min(this.failures, RETRY_DELAYS.length - 1)];
      this.failures += 1;
      this.timer = setTimeout(() => {
        this.timer = null;
        void this.send();
      }, delay);
    }
  }

  /** The longest run from the head whose bytes stay within what one call may carry. */
  private takeBatch(): Uint8Array[] {
    let bytes = 0;
    const end = this.waiting.findIndex((update, index) => {
      bytes += update.byteLength;
      return index > 0 && bytes > MERGE_BYTES;
    });
    return this.waiting.splice(0, end === -1 ? this.waiting.length : end);
  }

  private settle(): void {
    this.idle?.resolve();
    this.idle = null;
  }

  private publish(change: Partial<SaveState>): void {
    const pending = this.inFlight + this.waiting.length;
    this.current = { ...this.current, ...change, pending };
    for (const listener of this.listeners) listener();
  }
}

function mergeUpdates(batch: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const [only] = batch;
  // A copy: what crosses the bridge must own its bytes, and exactly those.
  return new Uint8Array(batch.length === 1 && only ? only : Y.mergeUpdates(batch));
}

/** Leaves a mark for those who measure how long a keystroke takes to be durable. */
function markDurable(pending: number): void {
  performance.mark('gaotai:durable', { detail: { pending } });
  // Observers have it; a list that grows with every keystroke would be a leak.
  performance.clearMarks('gaotai:durable');
}

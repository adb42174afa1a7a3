import { createStore } from 'zustand/vanilla';
import type { Finding } from '../../../core/domain/finding';

export type ChecksState = {
  /** What the check of the writing found last; null before the first. Those left aside are among them. */
  findings: readonly Finding[] | null;
  /** What the layout, measured in a hidden page, added to it. */
  layout: readonly Finding[];
  /** Whether the article has changed since. */
  stale: boolean;
};

const EMPTY: ChecksState = { findings: null, layout: [], stale: false };

/** What was found in the article on the desk. */
export function createChecksStore() {
  return createStore<ChecksState>()(() => EMPTY);
}

export type ChecksStore = ReturnType<typeof createChecksStore>;

/** Another article comes onto the desk. */
export function clearChecks(store: ChecksStore): void {
  store.setState(EMPTY);
}

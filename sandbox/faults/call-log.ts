/** One API call as it came in. No query strings: they carry tokens. */
export interface CallEntry {
  /** 1, 2, 3 … in the order of arrival. */
  seq: number;
  atMs: number;
  method: string;
  route: string;
  /** Null when the call did not say whose it is. */
  appId: string | null;
  /** `pending` until answered; `effect` says it was carried out, `none` that nothing happened. */
  outcome: 'pending' | 'effect' | 'refused' | 'none';
  /** Code of a refusal. */
  errcode: number | null;
  /** Kind of the fault that was acted out. */
  fault: string | null;
  /** Whether an answer of any kind was sent in full. */
  answered: boolean;
}

const MAX_ENTRIES = 5_000;

/** The ordered log of calls since the start, newest last. */
export interface CallLog {
  open(call: { atMs: number; method: string; route: string; appId: string | null }): CallEntry;
  list(): CallEntry[];
}

/** An empty log; it is kept in memory only. */
export function createCallLog(): CallLog {
  const entries: CallEntry[] = [];
  let seq = 0;
  return {
    open(call) {
      seq += 1;
      const entry: CallEntry = {
        seq,
        ...call,
        outcome: 'pending',
        errcode: null,
        fault: null,
        answered: false,
      };
      entries.push(entry);
      entries.splice(0, entries.length - MAX_ENTRIES);
      return entry;
    },
    list: () => entries.map((entry) => ({ ...entry })),
  };
}

/** Calls that are put off until things are quiet, one timer for each key. */
export type Debounced<K> = {
  /** Puts the call for a key off (again). */
  schedule(key: K): void;
  /** Drops every call that is still to come and answers for which keys. */
  clear(): K[];
};

/** Makes {@link Debounced}: `quietMs` after the last request, `maxMs` after the first at the latest. */
export function debounceByKey<K>(
  options: { quietMs: number; maxMs: number },
  call: (key: K) => void,
): Debounced<K> {
  const waiting = new Map<K, { timer: NodeJS.Timeout; since: number }>();
  return {
    schedule(key) {
      const found = waiting.get(key);
      clearTimeout(found?.timer);
      const since = found?.since ?? Date.now();
      const wait = Math.max(0, Math.min(options.quietMs, since + options.maxMs - Date.now()));
      const timer = setTimeout(() => {
        waiting.delete(key);
        call(key);
      }, wait);
      waiting.set(key, { timer, since });
    },
    clear() {
      const keys = [...waiting.keys()];
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
      return keys;
    },
  };
}

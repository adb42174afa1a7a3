/** Lets deliveries of one account go one after the other, so that their look-ups cannot be mixed up. */
export type Turns = {
  /** Runs `work` when everything that was there before for this key has ended. */
  take<T>(key: string, work: () => Promise<T>): Promise<T>;
};

/** Makes the turns. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take(key, work) {
      const before = last.get(key) ?? Promise.resolve();
      const mine = before.then(work);
      // Whoever comes next waits for the end, not for success; the caller gets the failure.
      const ended = mine.then(
        () => undefined,
        () => undefined,
      );
      last.set(key, ended);
      return mine;
    },
  };
}

/** Locks by itself when nobody is there. */
export type AutoLock = {
  /** To be called now and then. */
  look(): void;
};

/** Makes an {@link AutoLock}: locks once the machine was idle for longer than the limit (0: never). */
export function createAutoLock(ports: {
  idleSeconds: () => number;
  limitMinutes: () => number;
  isOpen: () => boolean;
  lock: () => void;
}): AutoLock {
  return {
    look() {
      const limit = ports.limitMinutes() * 60;
      if (limit > 0 && ports.idleSeconds() >= limit && ports.isOpen()) ports.lock();
    },
  };
}

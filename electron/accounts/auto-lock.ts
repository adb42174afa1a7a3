/** Locks by itself when nobody is there. */
export type AutoLock = {
  /** To be called now and then. */
  look(): void;
  /** The screen of the computer was locked. */
  screenLocked(): void;
};

/** Makes an {@link AutoLock}: locks once the machine was idle for longer than the limit (0: never), or with its screen. */
export function createAutoLock(ports: {
  idleSeconds: () => number;
  limitMinutes: () => number;
  withScreen: () => boolean;
  isOpen: () => boolean;
  lock: (by: 'idle' | 'screen') => void;
}): AutoLock {
  return {
    look() {
      const limit = ports.limitMinutes() * 60;
      if (limit > 0 && ports.idleSeconds() >= limit && ports.isOpen()) ports.lock('idle');
    },
    screenLocked() {
      if (ports.withScreen() && ports.isOpen()) ports.lock('screen');
    },
  };
}

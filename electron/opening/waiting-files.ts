/** Files that were handed to the application and wait for its window. */
export type WaitingFiles = {
  add(paths: readonly string[]): void;
  /** Hands them out, once. */
  take(): string[];
  /** Tells of files that wait now or come later. */
  watch(onWaiting: () => void): void;
};

/** Makes {@link WaitingFiles}. */
export function createWaitingFiles(): WaitingFiles {
  const waiting: string[] = [];
  let tell = (): void => {};
  return {
    add(paths) {
      waiting.push(...paths);
      if (paths.length > 0) tell();
    },
    take: () => waiting.splice(0),
    watch(onWaiting) {
      tell = onWaiting;
      if (waiting.length > 0) tell();
    },
  };
}

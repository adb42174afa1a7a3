/** A way to be told of changes: takes a listener, answers what ends it. */
export type Subscribe = (listener: () => void) => () => void;

/**
 * The same changes, told at most once in some milliseconds, the last one always. For what may be a
 * moment behind the writing: whatever React draws again walks the whole paper for the caret, so a
 * figure that is drawn with each key would make each key wait.
 */
export function calm(subscribe: Subscribe, milliseconds: number): Subscribe {
  return (listener) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        listener();
      }, milliseconds);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  };
}

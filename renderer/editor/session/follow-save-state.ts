import type { SaveState } from './append-queue';

/** Milliseconds without a save after which "saved" is said again. */
const QUIET = 300;

type SaveSource = {
  getSaveState: () => SaveState;
  subscribeSaveState: (listener: () => void) => () => void;
};

/**
 * Says where the saving stands, once while one writes without a pause: that something is on its way
 * is said at once, that all is durable when it has been so for a moment. Nothing is called saved
 * that is not, and nothing is drawn anew with each key.
 */
export function followSaveState(source: SaveSource, say: (state: SaveState) => void): () => void {
  let said = source.getSaveState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    said = source.getSaveState();
    say(said);
  };
  const stop = source.subscribeSaveState(() => {
    const next = source.getSaveState();
    clearTimeout(timer);
    if (next.state === 'saved') timer = setTimeout(tell, QUIET);
    else if (next.state !== said.state || next.error !== said.error) tell();
  });
  say(said);
  return () => {
    stop();
    clearTimeout(timer);
  };
}

import { useEffect } from 'react';
import type { DocumentJson } from '../../../core/document/schema';
import { useStores } from '../../app/stores';
import { createArticleRenderer } from '../preview';

/** What calls back with the body, at once and after each change. */
export type BodySource = (listener: (document: DocumentJson) => void) => () => void;

/** Milliseconds after which a rendering no longer waits for a quiet moment. */
const LONGEST_WAIT = 60;

/** Renders the body while it is written: in the pauses of the typing, never in its way. */
export function useRendering(source: BodySource | null): void {
  const { desk } = useStores();
  useEffect(() => {
    if (!source) return undefined;
    const render = createArticleRenderer();
    let latest: DocumentJson | null = null;
    let waiting = 0;
    const stop = source((document) => {
      latest = document;
      if (waiting) return;
      waiting = requestIdleCallback(
        () => {
          waiting = 0;
          if (latest) desk.setState({ rendering: render(latest) });
        },
        { timeout: LONGEST_WAIT },
      );
    });
    return () => {
      stop();
      cancelIdleCallback(waiting);
    };
  }, [source, desk]);
}

import * as Y from 'yjs';
import type { LogSlice } from './document-tasks';
import { loadDoc, readableUpdates } from './updates';

/** Documents that were just edited are likely to be edited again. */
const KEPT = 4;

/** The documents that the worker holds, so that each edit need not bring the whole log along. */
export type LiveDocs = {
  /** The document after a slice, or null when what came before the slice is not here. */
  advance(slice: LogSlice): Y.Doc | null;
};

/** Makes an empty {@link LiveDocs}. The least recently used document goes first. */
export function createLiveDocs(): LiveDocs {
  const live = new Map<string, { doc: Y.Doc; seq: number }>();

  function keep(id: string, doc: Y.Doc, seq: number): Y.Doc {
    live.delete(id);
    live.set(id, { doc, seq });
    for (const [oldest, { doc: old }] of live) {
      if (live.size <= KEPT) break;
      live.delete(oldest);
      old.destroy();
    }
    return doc;
  }

  return {
    advance(slice) {
      const found = live.get(slice.id);
      if (slice.from === 0) {
        found?.doc.destroy();
        return keep(slice.id, loadWhatIsReadable(slice.updates), slice.to);
      }
      if (!found || found.seq !== slice.from) return null;
      try {
        for (const update of slice.updates) Y.applyUpdate(found.doc, update);
      } catch {
        // The document may be half-changed now: forget it, the caller sends all of it again.
        live.delete(slice.id);
        return null;
      }
      return keep(slice.id, found.doc, slice.to);
    },
  };
}

/** A list shows a damaged document as far as it can be read. */
function loadWhatIsReadable(updates: Uint8Array[]): Y.Doc {
  try {
    return loadDoc(updates);
  } catch {
    const readable = readableUpdates(updates);
    return readable.length === 0 ? new Y.Doc() : loadDoc(readable);
  }
}

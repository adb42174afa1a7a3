import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { type ArticleMeta, parseArticleMeta } from '../../../core/domain/article';

/** The meta of an open article with the way to change it. */
export type LiveMeta = {
  get(): ArticleMeta;
  subscribe(listener: () => void): () => void;
  /** Changes some keys, as one change of the document. */
  set(change: Partial<ArticleMeta>): void;
};

/** The meta of a document as something to read, watch and change. */
export function liveMeta(doc: Y.Doc): LiveMeta {
  const map = doc.getMap('meta');
  let current: ArticleMeta | null = null;
  const listeners = new Set<() => void>();
  const onChange = () => {
    current = null;
    for (const listener of listeners) listener();
  };
  return {
    get: () => (current ??= parseArticleMeta(map.toJSON())),
    subscribe(listener) {
      if (listeners.size === 0) {
        current = null;
        map.observe(onChange);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) map.unobserve(onChange);
      };
    },
    set(change) {
      doc.transact(() => {
        for (const [key, value] of Object.entries(change)) {
          if (map.get(key) !== value) map.set(key, value);
        }
      });
    },
  };
}

/** The meta of an open article, and its setter: `const [meta, setMeta] = useArticleMeta(doc)`. */
export function useArticleMeta(doc: Y.Doc): [ArticleMeta, LiveMeta['set']] {
  const live = useMemo(() => liveMeta(doc), [doc]);
  return [useSyncExternalStore(live.subscribe, live.get), live.set];
}

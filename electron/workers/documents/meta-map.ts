import type * as Y from 'yjs';
import type { ArticleMeta } from '../../../core/domain/article';
import { parseArticleMeta } from '../../../core/domain/article';

/** The map of a Y.Doc that holds what an article carries beside its body. */
const META_MAP = 'meta';

/** Reads the `meta` map; wrong or absent values get their default. */
export function readMeta(doc: Y.Doc): ArticleMeta {
  return parseArticleMeta(doc.getMap(META_MAP).toJSON());
}

/** Sets keys of the `meta` map, those only that differ, in one transaction. */
export function writeMeta(doc: Y.Doc, patch: Partial<ArticleMeta>): void {
  const map = doc.getMap<unknown>(META_MAP);
  doc.transact(() => {
    for (const [key, value] of Object.entries(patch)) {
      if (value !== undefined && map.get(key) !== value) map.set(key, value);
    }
  });
}

import type { DocumentJson } from './schema';

/** A document with only those blocks of the root, in their order; all of them for null. */
export function pickBlocks(document: DocumentJson, places: readonly number[] | null): DocumentJson {
  if (places === null) return document;
  const wanted = new Set(places);
  const children = document.root.children.filter((_block, place) => wanted.has(place));
  return { ...document, root: { ...document.root, children } };
}

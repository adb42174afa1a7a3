import type { FootnoteJson } from './schema';

/** A note to the words before it. */
export function footnote(text: string): FootnoteJson {
  return { type: 'footnote', version: 1, text };
}

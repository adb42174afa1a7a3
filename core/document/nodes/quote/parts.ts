import type { InlineJson } from '../../inline-schema';
import type { QuoteJson } from './schema';

/** The words of a quote and the lines of its source; null where there is none. */
export function quoteParts({ children }: QuoteJson): {
  words: InlineJson[];
  source: InlineJson[] | null;
} {
  const words = children.filter((child) => child.type !== 'quote-source');
  const sources = children.filter((child) => child.type === 'quote-source');
  return {
    words,
    source: sources.length === 0 ? null : sources.flatMap((source) => source.children),
  };
}

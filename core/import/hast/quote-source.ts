import type { QuoteJson } from '../../document/schema';
import { element } from '../../document/element-json';

/** Two dashes, or what people type for them, in front of a name. */
const DASHES = /^\s*(?:——|—|--|－－|―)\s*/;

/**
 * A quotation whose last paragraph starts with dashes tells by it where its words come from.
 * @param start index of the first child of the last paragraph
 */
export function splitSource(quote: QuoteJson, start: number): void {
  const [first, ...others] = quote.children.slice(start);
  if (first?.type !== 'text' || !DASHES.test(first.text)) return;
  const words = first.text.replace(DASHES, '');
  const source = [...(words === '' ? [] : [{ ...first, text: words }]), ...others].filter(
    (child) => child.type !== 'quote-source',
  );
  if (source.length === 0) return;
  // The break in front of the paragraph goes with it.
  quote.children.splice(start - 1);
  quote.children.push({ type: 'quote-source', ...element, children: source });
}

import { element } from '../../element-json';
import type { InlineJson } from '../../inline-schema';
import type { QuoteJson } from './schema';

/** A quotation, with the line that says where it comes from unless that is null. */
export function quote(children: InlineJson[], source: InlineJson[] | null = null): QuoteJson {
  const json: QuoteJson = { type: 'quote', ...element, children };
  if (source === null) return json;
  return {
    ...json,
    children: [...children, { type: 'quote-source', ...element, children: source }],
  };
}

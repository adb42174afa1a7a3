import { element } from '../../element-json';
import type { InlineJson } from '../../inline-schema';
import type { QuoteJson } from './schema';

export function quote(children: InlineJson[]): QuoteJson {
  return { type: 'quote', ...element, children };
}

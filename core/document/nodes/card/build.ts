import { element } from '../../element-json';
import type { InlineJson } from '../../inline-schema';
import type { CardJson, CardProperties } from './schema';

/** A card; without `hash` it shows no picture. */
export function card(
  properties: Pick<CardProperties, 'kind'> & Partial<CardProperties>,
  children: InlineJson[],
): CardJson {
  const bare = { hash: '', width: 1, height: 1, name: '' };
  return { type: 'card', ...element, ...bare, ...properties, children };
}

import { element } from '../../element-json';
import type { InlineJson } from '../../inline-schema';
import type { ImageJson } from './schema';

export function image(
  picture: { hash: string; width: number; height: number },
  alt: string,
  caption: InlineJson[],
): ImageJson {
  const { hash, width, height } = picture;
  return { type: 'image', ...element, hash, alt, width, height, children: caption };
}

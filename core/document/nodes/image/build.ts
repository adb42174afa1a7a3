import { element } from '../../element-json';
import type { InlineJson } from '../../inline-schema';
import type { ImageJson } from './schema';

/** A picture; `layout` where it is shown otherwise than in the middle, as wide as it is. */
export function image(
  picture: { hash: string; width: number; height: number },
  alt: string,
  caption: InlineJson[],
  layout: Partial<Pick<ImageJson, 'widthPercent' | 'link' | 'format'>> = {},
): ImageJson {
  const { hash, width, height } = picture;
  const usual = { widthPercent: 100, link: '' };
  return {
    type: 'image',
    ...element,
    hash,
    alt,
    width,
    height,
    ...usual,
    ...layout,
    children: caption,
  };
}

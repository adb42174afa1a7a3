import { element } from '../../element-json';
import type { ImageJson } from '../image/schema';
import type { GalleryJson, GalleryLayout } from './schema';

/** A gallery of pictures. */
export function gallery(layout: GalleryLayout, children: ImageJson[]): GalleryJson {
  return { type: 'gallery', ...element, layout, children };
}

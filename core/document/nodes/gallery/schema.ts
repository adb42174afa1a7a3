import { z } from 'zod';
import { element } from '../../element-schema';
import { imageSchema } from '../image/schema';

/** How the pictures of a gallery stand: side by side in rows, or in a strip that is swiped. */
export const GALLERY_LAYOUTS = ['two', 'three', 'strip'] as const;
export type GalleryLayout = (typeof GALLERY_LAYOUTS)[number];

/** Pictures that belong together, each with a caption of its own. */
export const gallerySchema = z.object({
  type: z.literal('gallery'),
  ...element,
  layout: z.enum(GALLERY_LAYOUTS).catch('two'),
  children: z.array(imageSchema),
});
export type GalleryJson = z.output<typeof gallerySchema>;

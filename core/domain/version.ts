import { z } from 'zod';
import { articleFormSchema } from './article';
import { type Crop, cropSchema } from './cover-crop';
import { assetHashSchema } from './ids';

/**
 * An article frozen for sending: everything that a reader will meet, and nothing that can still
 * change. Pictures are named by hash; the HTML holds placeholders in their place.
 */
export const frozenVersionSchema = z.object({
  title: z.string(),
  author: z.string(),
  digest: z.string(),
  /** 阅读原文; empty for none. */
  sourceUrl: z.string(),
  openComment: z.boolean(),
  onlyFansCanComment: z.boolean(),
  cover: assetHashSchema,
  html: z.string(),
  /** Distinct pictures of the body in order of appearance. */
  images: z.array(assetHashSchema),
  form: articleFormSchema.default('news'),
  /** What the cards show of the cover; null: WeChat takes the middle of it. */
  crops: z.object({ wide: cropSchema, square: cropSchema }).nullable().default(null),
  /** The plain text of a picture message; empty for `news`. */
  text: z.string().default(''),
});
export type FrozenVersion = z.infer<typeof frozenVersionSchema>;

/**
 * The one way to write a version down, so that equal versions have equal bytes: a list in fixed
 * order, led by the number of this format. A delivery names a version by the SHA-256 of it.
 */
export function canonicalVersion(version: FrozenVersion): string {
  // Versions of before there were forms and crops keep their names.
  const { crops } = version;
  const more = [
    ...(version.form === 'pictures' ? [version.form, version.text] : []),
    ...(crops === null ? [] : [corners(crops.wide), corners(crops.square)]),
  ];
  return JSON.stringify([
    1,
    version.title,
    version.author,
    version.digest,
    version.sourceUrl,
    version.openComment,
    version.onlyFansCanComment,
    version.cover,
    version.html,
    version.images,
    ...more,
  ]);
}

function corners({ x1, y1, x2, y2 }: Crop): number[] {
  return [x1, y1, x2, y2];
}

import { z } from 'zod';
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
});
export type FrozenVersion = z.infer<typeof frozenVersionSchema>;

/**
 * The one way to write a version down, so that equal versions have equal bytes: a list in fixed
 * order, led by the number of this format. A delivery names a version by the SHA-256 of it.
 */
export function canonicalVersion(version: FrozenVersion): string {
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
  ]);
}

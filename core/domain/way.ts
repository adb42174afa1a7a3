import { z } from 'zod';

/** Who gets a mass send: every follower, or those with a tag. */
export const audienceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('tag'), tagId: z.number().int(), tagName: z.string().max(60) }),
]);
export type Audience = z.infer<typeof audienceSchema>;

/**
 * A way to send.
 * - `draft`: into WeChat's draft box; readers see nothing.
 * - `publish` 发布: online with a link; notifies nobody and costs no mass send.
 * - `mass` 群发: into the followers' message lists; counts against the account's allowance.
 *   `ignoreReprint`: go on when WeChat takes an article for a reprint (`send_ignore_reprint`).
 */
export const waySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft') }),
  z.object({ kind: z.literal('publish') }),
  z.object({
    kind: z.literal('mass'),
    audience: audienceSchema,
    ignoreReprint: z.boolean(),
  }),
]);
export type Way = z.infer<typeof waySchema>;

/**
 * Names what may happen only once with a version on an account; null where repeating does no harm
 * (a draft is updated). A service account may send one version to several tags.
 */
export function onceKey(way: Way, versionHash: string): string | null {
  switch (way.kind) {
    case 'draft':
      return null;
    case 'publish':
      return `publish:${versionHash}`;
    case 'mass':
      return way.audience.kind === 'all'
        ? `mass:all:${versionHash}`
        : `mass:tag:${way.audience.tagId}:${versionHash}`;
  }
}

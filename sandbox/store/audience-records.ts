import * as z from 'zod';

/** What differs from a follower's beginnings. Followers without changes are not listed. */
export const followerChangesSchema = z.object({
  tagIds: z.array(z.number()),
  remark: z.string(),
  isBlacklisted: z.boolean(),
  hasLeft: z.boolean(),
});
export type FollowerChanges = z.infer<typeof followerChangesSchema>;

export const audienceRecordSchema = z.object({
  tags: z.array(z.object({ id: z.number(), name: z.string() })),
  lastTagId: z.number(),
  changes: z.record(z.string(), followerChangesSchema),
});
export type AudienceRecord = z.infer<typeof audienceRecordSchema>;

/** No tags of its own, no changes. WeChat gives the first tag of an account the number 100. */
export function newAudienceRecord(): AudienceRecord {
  return { tags: [], lastTagId: 99, changes: {} };
}

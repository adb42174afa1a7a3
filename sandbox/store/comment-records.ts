import * as z from 'zod';

export const commentSchema = z.object({
  id: z.number(),
  /** Empty for a commenter without a WeChat identity. */
  openid: z.string(),
  content: z.string(),
  createdAtMs: z.number(),
  isFeatured: z.boolean(),
  /** Deleted by the reader who wrote it. */
  isWithdrawn: z.boolean(),
  reply: z.object({ content: z.string(), createdAtMs: z.number() }).nullable(),
});
export type Comment = z.infer<typeof commentSchema>;

/** The comments below one article that is out. */
export const commentThreadSchema = z.object({
  msgDataId: z.number(),
  /** 0-based, as the comment calls count. */
  index: z.number(),
  isOpen: z.boolean(),
  lastId: z.number(),
  comments: z.array(commentSchema),
});
export type CommentThread = z.infer<typeof commentThreadSchema>;

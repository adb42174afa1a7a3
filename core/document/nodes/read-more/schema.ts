import { z } from 'zod';
import { element } from '../../element-schema';
import { lineBreakSchema, textSchema } from '../text/schema';

/** Longest words above the list. */
export const READ_MORE_TITLE_LENGTH = 40;

/** One article to read next: its title as children, its address. */
export const readMoreItemSchema = z.object({
  type: z.literal('readmoreitem'),
  ...element,
  /** Mostly an article of mp.weixin.qq.com; empty as long as nobody has filled it in. */
  url: z.string().catch(''),
  children: z.array(z.discriminatedUnion('type', [textSchema, lineBreakSchema])),
});
export type ReadMoreItemJson = z.output<typeof readMoreItemSchema>;

/** A list of articles to read next. */
export const readMoreSchema = z.object({
  type: z.literal('readmore'),
  ...element,
  /** Words above the list; may be empty. */
  title: z.string().catch(''),
  children: z.array(readMoreItemSchema),
});
export type ReadMoreJson = z.output<typeof readMoreSchema>;

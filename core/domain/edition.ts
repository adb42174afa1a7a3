import { z } from 'zod';
import { accountIdSchema, articleIdSchema, editionIdSchema } from './ids';

/** Source of the number of articles: the older pages of uploadnews and add_news (over: 45008). */
export const EDITION_LIMITS = { articles: 8, name: 60 } as const;

/** An edition 推送: 1–8 articles in order that go out at once on one account; the first is the head. */
export const editionSchema = z.object({
  id: editionIdSchema,
  name: z.string().catch(''),
  /** Where it goes; null until that is chosen. */
  accountId: accountIdSchema.nullable().catch(null),
  articleIds: z.array(articleIdSchema).catch([]),
  createdAtMs: z.number().catch(0),
  /** When its composition last changed. */
  changedAtMs: z.number().catch(0),
});
export type Edition = z.infer<typeof editionSchema>;

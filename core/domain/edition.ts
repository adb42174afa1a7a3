import { z } from 'zod';
import { accountIdSchema, articleIdSchema, editionIdSchema, personIdSchema } from './ids';

/** Source of the number of articles: the older pages of uploadnews and add_news (over: 45008). */
export const EDITION_LIMITS = { articles: 8, name: 60 } as const;

/** A second person's consent to send exactly these bytes. */
export const approvalSchema = z.object({
  personId: personIdSchema.nullable(),
  personName: z.string(),
  /** Names the frozen content: the hash that the delivery will carry. */
  versionHash: z.string(),
  atMs: z.number(),
});
export type Approval = z.infer<typeof approvalSchema>;

/** An edition 推送: 1–8 articles in order that go out at once on one account; the first is the head. */
export const editionSchema = z.object({
  id: editionIdSchema,
  name: z.string().catch(''),
  /** Where it goes; null until that is chosen. */
  accountId: accountIdSchema.nullable().catch(null),
  articleIds: z.array(articleIdSchema).catch([]),
  approvals: z.array(approvalSchema).catch([]),
  createdAtMs: z.number().catch(0),
  /** When its composition last changed. */
  changedAtMs: z.number().catch(0),
});
export type Edition = z.infer<typeof editionSchema>;

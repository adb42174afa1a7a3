import * as z from 'zod';
import { publishedArticleSchema } from './article-records';

/** Who a mass send is for. */
export const audienceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('tag'), tagId: z.number() }),
  z.object({ kind: z.literal('openids'), count: z.number() }),
]);
export type Audience = z.infer<typeof audienceSchema>;

/**
 * Where a mass send stands: waiting for the administrator (群发保护), being sent, done, failed, or
 * deleted afterwards.
 */
export const massStatusSchema = z.enum(['waiting', 'sending', 'sent', 'failed', 'deleted']);
export type MassStatus = z.infer<typeof massStatusSchema>;

export const massSendSchema = z.object({
  msgId: z.number(),
  /** Only articles have one. */
  msgDataId: z.number().nullable(),
  msgtype: z.string(),
  audience: audienceSchema,
  /** The caller's id, or the one made from audience and content. */
  clientMsgId: z.string(),
  /** When this id was last tried; 45066 counts from here. */
  lastTriedAtMs: z.number(),
  /** The draft it was made from, which goes when the send succeeds. */
  draftMediaId: z.string().nullable(),
  articles: z.array(publishedArticleSchema),
  /** Words of a text message, or the name of a file. */
  summary: z.string(),
  status: massStatusSchema,
  /** What the end will be: `send success`, or `err(N)` as the finishing event words it. */
  outcome: z.string(),
  /** False for a send that a person made in the web back office. */
  byApi: z.boolean(),
  total: z.number(),
  filtered: z.number(),
  /** Whom it is counted for, until it ended; empty for a send to all. */
  receivers: z.array(z.string()),
  queuedAtMs: z.number(),
  /** When it ends; while waiting, when the administrator's time is over. */
  dueAtMs: z.number(),
});
export type MassSend = z.infer<typeof massSendSchema>;

/** A preview that was sent to one phone. */
export const previewSchema = z.object({
  atMs: z.number(),
  to: z.string(),
  msgtype: z.string(),
  summary: z.string(),
});
export type Preview = z.infer<typeof previewSchema>;

export const massRecordSchema = z.object({
  sends: z.array(massSendSchema),
  previews: z.array(previewSchema),
  /** 0 (fastest) to 4. */
  speed: z.number(),
  /** What followers of a service account got this month; `toAll` counts for each of them. */
  month: z.object({
    month: z.string(),
    toAll: z.number(),
    extra: z.record(z.string(), z.number()),
  }),
});
export type MassRecord = z.infer<typeof massRecordSchema>;

/** Nothing sent yet. */
export function newMassRecord(): MassRecord {
  return { sends: [], previews: [], speed: 0, month: { month: '', toAll: 0, extra: {} } };
}

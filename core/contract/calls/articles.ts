import { z } from 'zod';
import { articleStatusSchema, articleSummarySchema } from '../../domain/article';
import { findingSchema } from '../../domain/finding';
import { accountIdSchema, articleIdSchema, columnIdSchema } from '../../domain/ids';
import { bytes, call, nothing } from './call';

/** Calls about articles, the documents behind them and their checks. */
export const articleCalls = {
  'articles.list': call(nothing, z.array(articleSummarySchema)),
  /** An article as it would be sent to an account (null: to any), pictures as placeholders. */
  'articles.render': call(
    z.object({ id: articleIdSchema, accountId: accountIdSchema.nullable() }),
    z.object({
      title: z.string(),
      author: z.string(),
      sourceUrl: z.string(),
      openComment: z.boolean(),
      html: z.string(),
    }),
  ),
  /** A new article; one of a column starts with the column's theme and author. */
  'articles.create': call(
    z.object({ title: z.string().max(200), columnId: columnIdSchema.nullable() }),
    articleSummarySchema,
  ),
  'articles.duplicate': call(z.object({ id: articleIdSchema }), articleSummarySchema),
  'articles.setStatus': call(
    z.object({ id: articleIdSchema, status: articleStatusSchema }),
    nothing,
  ),
  'articles.trash': call(z.object({ id: articleIdSchema }), nothing),
  'articles.restore': call(z.object({ id: articleIdSchema }), nothing),
  /** Removes articles of the trash for good. */
  'articles.destroy': call(z.object({ ids: z.array(articleIdSchema).min(1).max(10_000) }), nothing),
  /** Ids whose title or text contain the words; the newest first. */
  'articles.search': call(
    z.object({ words: z.string().min(1).max(200) }),
    z.array(articleIdSchema),
  ),
  'articles.clearSamples': call(nothing, z.object({ removed: z.number().int() })),

  /** The whole state of a document as one Yjs update. */
  'documents.open': call(z.object({ id: articleIdSchema }), z.object({ update: bytes })),
  /** Appends one Yjs update; the answer means that it is durable on disk. */
  'documents.append': call(
    z.object({
      id: articleIdSchema,
      update: bytes.refine((b) => b.length > 0 && b.length <= 32 * 1024 * 1024),
    }),
    nothing,
  ),

  /** The whole state of the workspace document as one Yjs update. */
  'workspace.open': call(nothing, z.object({ update: bytes })),
  /** Appends one Yjs update to the workspace document; the answer means that it is durable. */
  'workspace.append': call(
    z.object({ update: bytes.refine((b) => b.length > 0 && b.length <= 8 * 1024 * 1024) }),
    nothing,
  ),

  /**
   * Checks HTML by Tencent's structure rules about the layout, measured in a hidden page.
   * The place of a finding names the part by its index.
   */
  'checks.layout': call(
    z.object({ parts: z.array(z.string().max(4_000_000)).max(20_000) }),
    z.array(findingSchema),
  ),
} as const;

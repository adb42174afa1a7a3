import { z } from 'zod';
import type { ArticleMeta } from './article';
import { accountIdSchema, columnIdSchema } from './ids';

/** How often a column appears. Weekdays run from 1 (Monday) to 7; days of a month from 1 to 31. */
export const cadenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('daily') }),
  z.object({ kind: z.literal('weekly'), weekdays: z.array(z.number().int().min(1).max(7)) }),
  z.object({ kind: z.literal('monthly'), days: z.array(z.number().int().min(1).max(31)) }),
]);
export type Cadence = z.infer<typeof cadenceSchema>;

/** A column 栏目: a recurring series with what its articles start with. */
export const columnSchema = z.object({
  id: columnIdSchema,
  name: z.string().catch(''),
  /** `#rrggbb`, for lists and the calendar. */
  colour: z.string().catch('#b3372b'),
  cadence: cadenceSchema.catch({ kind: 'none' }),
  /** Theme of new articles; null for the default. */
  themeId: z.string().max(80).nullable().catch(null),
  /** Author of new articles; empty for the default. */
  author: z.string().catch(''),
  accountId: accountIdSchema.nullable().catch(null),
  createdAtMs: z.number().catch(0),
});
export type Column = z.infer<typeof columnSchema>;

/** What a new article starts with: the column's theme and author, else this machine's author. */
export function startOfArticle(
  column: Column | null,
  fallback: { readonly author: string },
): Partial<Pick<ArticleMeta, 'author' | 'theme' | 'columnId'>> {
  const author = column?.author || fallback.author;
  if (column === null) return { author };
  return { author, columnId: column.id, ...(column.themeId !== null && { theme: column.themeId }) };
}

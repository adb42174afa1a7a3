import { z } from 'zod';
import { element } from '../../element-schema';
import { lineBreakSchema, textSchema } from '../text/schema';

/** A code block; line breaks are `linebreak` nodes. */
export const codeSchema = z.object({
  type: z.literal('code'),
  ...element,
  language: z.string().nullable().catch(null),
  /** What the writer set for this one block: long lines wrap instead of scrolling. */
  $: z
    .object({ wrap: z.boolean().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  children: z.array(z.discriminatedUnion('type', [textSchema, lineBreakSchema])),
});
export type CodeJson = z.output<typeof codeSchema>;

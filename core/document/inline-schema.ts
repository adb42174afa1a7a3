import { z } from 'zod';
import { footnoteSchema } from './nodes/footnote/schema';
import { inlineFormulaSchema } from './nodes/formula/schema';
import { linkSchema } from './nodes/link/schema';
import { lineBreakSchema, textSchema } from './nodes/text/schema';

/** What stands in a line. A new kind of inline is added here; every switch over kinds then asks for it. */
export const inlineSchema = z.discriminatedUnion('type', [
  textSchema,
  lineBreakSchema,
  linkSchema,
  footnoteSchema,
  inlineFormulaSchema,
]);
/** What stands in a line. */
export type InlineJson = z.output<typeof inlineSchema>;
/** The content of a textual block. */
export const inlines = z.array(inlineSchema);

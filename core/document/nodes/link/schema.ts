import { z } from 'zod';
import { element } from '../../element-schema';
import { lineBreakSchema, textSchema } from '../text/schema';

/** A link around text. */
export const linkSchema = z.object({
  type: z.literal('link'),
  ...element,
  url: z.string(),
  title: z.string().nullable().catch(null),
  target: z.string().nullable().catch(null),
  rel: z.string().nullable().catch(null),
  children: z.array(z.discriminatedUnion('type', [textSchema, lineBreakSchema])),
});
/** A link around text. */
export type LinkJson = z.output<typeof linkSchema>;

import { z } from 'zod';
import { element } from '../../element-schema';
import { inlines, inlineSchema } from '../../inline-schema';

/** Where the words of a quotation come from: the last line of a quote. */
const quoteSourceSchema = z.object({
  type: z.literal('quote-source'),
  ...element,
  children: inlines,
});
export const quoteSchema = z.object({
  type: z.literal('quote'),
  ...element,
  /** The words, then the source if there is one. */
  children: z.array(z.discriminatedUnion('type', [inlineSchema, quoteSourceSchema])),
});
export type QuoteJson = z.output<typeof quoteSchema>;
export type QuoteSourceJson = z.output<typeof quoteSourceSchema>;

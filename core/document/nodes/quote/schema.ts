import { z } from 'zod';
import { element } from '../../element-schema';
import { inlines } from '../../inline-schema';

export const quoteSchema = z.object({ type: z.literal('quote'), ...element, children: inlines });
export type QuoteJson = z.output<typeof quoteSchema>;

import { z } from 'zod';
import { element } from '../../element-schema';
import { inlines } from '../../inline-schema';

export const headingSchema = z.object({
  type: z.literal('heading'),
  ...element,
  tag: z.enum(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']),
  children: inlines,
});
export type HeadingJson = z.output<typeof headingSchema>;

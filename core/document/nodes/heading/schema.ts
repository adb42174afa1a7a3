import { z } from 'zod';
import { HEADING_LOOKS } from '../../../wechat/themes/recipe';
import { element } from '../../element-schema';
import { inlines } from '../../inline-schema';

export const headingSchema = z.object({
  type: z.literal('heading'),
  ...element,
  tag: z.enum(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']),
  /** What the writer set for this one heading; without it the theme decides. */
  $: z
    .object({ look: z.enum(HEADING_LOOKS).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  children: inlines,
});
export type HeadingJson = z.output<typeof headingSchema>;

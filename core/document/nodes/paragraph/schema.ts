import { z } from 'zod';
import { element } from '../../element-schema';
import { inlines } from '../../inline-schema';

export const paragraphSchema = z.object({
  type: z.literal('paragraph'),
  ...element,
  children: inlines,
});
export type ParagraphJson = z.output<typeof paragraphSchema>;

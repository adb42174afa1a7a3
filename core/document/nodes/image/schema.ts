import { z } from 'zod';
import { element } from '../../element-schema';
import { inlines } from '../../inline-schema';

/** A picture with its caption as children. `hash` names the asset. */
export const imageSchema = z.object({
  type: z.literal('image'),
  ...element,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  alt: z.string().catch(''),
  /** Pixels of the stored picture. */
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  children: inlines,
});
export type ImageJson = z.output<typeof imageSchema>;

import { z } from 'zod';
import { element } from '../../element-schema';
import { inlines } from '../../inline-schema';

/** Widths that are offered, in percent of the column; 100 shows a picture as wide as it is, the column at most. */
export const IMAGE_WIDTHS = [25, 33, 50, 67, 75, 100] as const;

/** A picture with its caption as children. `hash` names the asset. */
export const imageSchema = z.object({
  type: z.literal('image'),
  ...element,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  alt: z.string().catch(''),
  /** Pixels of the stored picture. */
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  /** How wide it is shown, in percent of the column; see {@link IMAGE_WIDTHS}. `format` says on which side. */
  widthPercent: z.number().int().min(10).max(100).catch(100),
  /** Where a tap on it leads; empty for nowhere. */
  link: z.string().catch(''),
  children: inlines,
});
export type ImageJson = z.output<typeof imageSchema>;

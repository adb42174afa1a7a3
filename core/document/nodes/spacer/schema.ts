import { z } from 'zod';
import { version } from '../../element-schema';

/** Heights that are offered, in pixels. */
export const SPACER_HEIGHTS = [8, 16, 24, 32, 48, 64, 96] as const;
export const SPACER_LIMITS = { lowest: 4, highest: 200, usual: 32 } as const;

/** Empty space between two blocks. */
export const spacerSchema = z.object({
  type: z.literal('spacer'),
  version,
  /** Pixels. */
  height: z
    .number()
    .int()
    .min(SPACER_LIMITS.lowest)
    .max(SPACER_LIMITS.highest)
    .catch(SPACER_LIMITS.usual),
});
export type SpacerJson = z.output<typeof spacerSchema>;

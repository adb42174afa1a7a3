import { z } from 'zod';
import { version } from '../../element-schema';
import { DIVIDER_LOOKS } from '../../../wechat/themes/recipe';

/** How a divider looks: as the theme has it, or in one way whatever the theme. */
export const DIVIDER_CHOICES = ['theme', ...DIVIDER_LOOKS] as const;
export type DividerChoice = (typeof DIVIDER_CHOICES)[number];

export const dividerSchema = z.object({
  type: z.literal('divider'),
  version,
  look: z.enum(DIVIDER_CHOICES).catch('theme'),
});
export type DividerJson = z.output<typeof dividerSchema>;

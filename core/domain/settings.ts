import { z } from 'zod';
import { personIdSchema } from './ids';

/** Choices of one machine (not shared with a team). */
export const settingsSchema = z.object({
  appearance: z.enum(['system', 'light', 'dark']).catch('system'),
  language: z.enum(['zh-CN', 'en']).catch('zh-CN'),
  /** Default author of new articles. */
  author: z.string().max(64).catch(''),
  /** Who sits here; null in solo mode, where one person holds every role. */
  personId: personIdSchema.nullable().catch(null),
});
export type Settings = z.infer<typeof settingsSchema>;

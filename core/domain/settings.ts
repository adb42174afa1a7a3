import { z } from 'zod';

/** Choices of one machine (not shared with a team). */
export const settingsSchema = z.object({
  appearance: z.enum(['system', 'light', 'dark']).catch('system'),
  language: z.enum(['zh-CN', 'en']).catch('zh-CN'),
  /** Default author of new articles. */
  author: z.string().max(64).catch(''),
});
export type Settings = z.infer<typeof settingsSchema>;

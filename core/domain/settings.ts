import { z } from 'zod';
import { personIdSchema } from './ids';

/** Choices of one machine (not shared with a team). */
export const settingsSchema = z.object({
  appearance: z.enum(['system', 'light', 'dark']).catch('system'),
  language: z.enum(['zh-CN', 'en']).catch('zh-CN'),
  /** Default author of new articles. */
  author: z.string().max(64).catch(''),
  /** Whether the words that a check is about are underlined on the paper. */
  underlineFindings: z.boolean().catch(true),
  /** How much later than its time a scheduled sending may still go out by itself. */
  graceMinutes: z.number().int().min(1).max(180).catch(15),
  /** How long before its time a scheduled sending is announced; 0 for never. */
  noticeMinutes: z.number().int().min(0).max(180).catch(10),
  /** Whether a closed window leaves the application running while something is scheduled. */
  stayInTray: z.boolean().catch(true),
  /** Whether it starts when the person signs in to the computer. */
  autoStart: z.boolean().catch(false),
  /** Minutes without input after which secrets lock; 0 for never. */
  lockAfterMinutes: z.number().int().min(0).max(480).catch(0),
  /** Whether secrets lock together with the screen of the computer. */
  lockWithScreen: z.boolean().catch(false),
  /** Who sits here; null in solo mode, where one person holds every role. */
  personId: personIdSchema.nullable().catch(null),
});
export type Settings = z.infer<typeof settingsSchema>;

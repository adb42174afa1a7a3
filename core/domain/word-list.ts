import { z } from 'zod';
import { wordListIdSchema } from './ids';

/** One word to be looked at. */
export const listedWordSchema = z.object({
  word: z.string().min(1),
  /** What to write instead; empty when the word is only to be avoided. */
  instead: z.string().catch(''),
  /** Why; shown with the finding. */
  note: z.string().catch(''),
});
export type ListedWord = z.infer<typeof listedWordSchema>;

/** A list of words of the company: to be avoided, or to be written in one way. */
export const wordListSchema = z.object({
  id: wordListIdSchema,
  name: z.string().catch(''),
  enabled: z.boolean().catch(true),
  /** How heavy a finding is: an `error` blocks the sending. */
  severity: z.enum(['error', 'warning', 'info']).catch('warning'),
  words: z.array(listedWordSchema).catch([]),
  createdAtMs: z.number().catch(0),
});
export type WordList = z.infer<typeof wordListSchema>;

import { z } from 'zod';

const runSchema = z.object({ text: z.string(), fixed: z.boolean() });
const editSchema = z.object({ from: z.int(), to: z.int(), insert: z.string() });

/** Lines to look at. */
export const correctQuestionSchema = z.object({
  id: z.int(),
  lines: z.array(z.array(runSchema)),
});
export type CorrectQuestion = z.infer<typeof correctQuestionSchema>;

/** The changes of each line; null when the formatter could not be started. */
export const correctAnswerSchema = z.object({
  id: z.int(),
  edits: z.array(z.array(editSchema)).nullable(),
});
export type CorrectAnswer = z.infer<typeof correctAnswerSchema>;

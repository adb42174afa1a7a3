import { z } from 'zod';

const runSchema = z.object({ text: z.string(), fixed: z.boolean() });
const editSchema = z.object({ from: z.int(), to: z.int(), insert: z.string() });

/** Lines to look at. */
export const correctQuestionSchema = z.array(z.array(runSchema));

/** The changes of each line. */
export const correctAnswerSchema = z.array(z.array(editSchema));

import { z } from 'zod';

/** One result of the pre-flight check. The words are `checks.<rule>` in the locale files. */
export const findingSchema = z.object({
  rule: z.string(),
  /** An `error` blocks the sending; a `warning` asks to look; `info` is only said. */
  severity: z.enum(['error', 'warning', 'info']),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Finding = z.infer<typeof findingSchema>;

import { z } from 'zod';
import { version } from '../../element-schema';
import { readParts, writeParts } from './parts';

/** Characters of the content of one block; a whole WeChat article stays below. */
const LONGEST = 400_000;

/**
 * A block of foreign looks that nothing of ours can express, kept as it came: shown and sent, moved and
 * deleted as a whole, not written in. `content` holds its parts as JSON; see `parts.ts`.
 */
export const styledSchema = z.object({
  type: z.literal('styled'),
  version,
  content: z
    .string()
    .max(LONGEST)
    .transform((content) => writeParts(readParts(content))),
});
export type StyledJson = z.output<typeof styledSchema>;

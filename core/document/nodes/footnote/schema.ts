import { z } from 'zod';
import { version } from '../../element-schema';

/** Longest text of a note: more belongs into the article itself. */
export const FOOTNOTE_LENGTH = 1000;

/** A note to the words before it; its number comes from its place in the article. */
export const footnoteSchema = z.object({
  type: z.literal('footnote'),
  version,
  /** Plain words, addresses included; one line. */
  text: z.string().catch(''),
});
export type FootnoteJson = z.output<typeof footnoteSchema>;

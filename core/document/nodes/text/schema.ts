import { z } from 'zod';
import { version } from '../../element-schema';

/** Bits of {@link TextJson.format}, as Lexical defines them. */
export const TEXT_FORMAT = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
  highlight: 128,
} as const;

export const textSchema = z.object({
  type: z.literal('text'),
  version,
  text: z.string(),
  format: z.number().int().catch(0),
  /** CSS declarations; only `color` and `background-color` mean something. */
  style: z.string().catch(''),
  mode: z.enum(['normal', 'token', 'segmented']).catch('normal'),
  detail: z.number().catch(0),
});
export const lineBreakSchema = z.object({ type: z.literal('linebreak'), version });

/** A run of text of one format. */
export type TextJson = z.output<typeof textSchema>;
/** A soft line break. */
export type LineBreakJson = z.output<typeof lineBreakSchema>;

import { z } from 'zod';
import { version } from '../../element-schema';

/** TeX longer than this is no formula that anybody reads. */
export const LONGEST_FORMULA = 5000;
const latex = z.string().max(LONGEST_FORMULA);

/** A formula in a line of text. */
export const inlineFormulaSchema = z.object({
  type: z.literal('inline-formula'),
  version,
  latex,
});
/** A formula on a line of its own. */
export const formulaSchema = z.object({ type: z.literal('formula'), version, latex });

export type InlineFormulaJson = z.output<typeof inlineFormulaSchema>;
export type FormulaJson = z.output<typeof formulaSchema>;

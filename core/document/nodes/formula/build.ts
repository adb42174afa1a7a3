import type { FormulaJson, InlineFormulaJson } from './schema';

/** A formula on a line of its own, as TeX. */
export function formula(latex: string): FormulaJson {
  return { type: 'formula', version: 1, latex };
}

/** A formula in a line of text, as TeX. */
export function inlineFormula(latex: string): InlineFormulaJson {
  return { type: 'inline-formula', version: 1, latex };
}

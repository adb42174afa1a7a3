import type { CodeLine } from './code/syntax';
import type { FormulaDrawing } from './formula/formula';

/**
 * What rendering asks of the two heavy libraries, the highlighter of code and the setter of formulas.
 * They are loaded before a document is rendered (see `loadTypesetting`), so that rendering itself stays
 * one pure step that gives the same bytes in every process.
 */
export interface Typesetting {
  /**
   * The lines of source code in coloured pieces; null for a language that is not known or a source
   * that is too long: it stays plain. Throws if the grammar was not loaded, which is a mistake of
   * the caller.
   */
  readonly highlight: (source: string, language: string | null) => readonly CodeLine[] | null;
  /** TeX as a drawing, in a line or on a line of its own. Throws if the setter was not loaded. */
  readonly formula: (latex: string, display: boolean) => FormulaDrawing;
}

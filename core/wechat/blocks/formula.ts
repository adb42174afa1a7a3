import { cleanText } from '../../document/clean-text';
import type { FormulaJson, InlineFormulaJson } from '../../document/schema';
import { escapeText } from '../escape';
import type { BlockContext } from '../plan';
import { stylesOf } from '../styles';

/** A formula on a line of its own; a wide one scrolls sideways. TeX that is wrong is shown as it is. */
export function renderFormula(block: FormulaJson, context: BlockContext): string {
  if (block.latex.trim() === '') return '';
  const styles = stylesOf(context.theme);
  const drawing = context.typesetting.formula(block.latex, true);
  return `<section style="${styles.formula}">${drawing.ok ? drawing.svg : sourceOf(block.latex, context)}</section>`;
}

/** A formula in a line of text; nothing if it is empty. TeX that is wrong is shown as it is. */
export function renderInlineFormula(
  { latex }: InlineFormulaJson,
  context: Pick<BlockContext, 'theme' | 'typesetting'>,
): string {
  if (latex.trim() === '') return '';
  const drawing = context.typesetting.formula(latex, false);
  return drawing.ok ? drawing.svg : sourceOf(latex, context);
}

function sourceOf(latex: string, { theme }: Pick<BlockContext, 'theme'>): string {
  const words = escapeText(cleanText(latex).replace(/\s+/g, ' ').trim());
  return `<code style="${stylesOf(theme).code}">${words}</code>`;
}

import type { ParagraphJson } from '../../document/schema';
import { renderInlines } from '../inline';
import type { BlockContext } from '../plan';
import { declarations, stylesOf } from '../styles';
import { alignment, indentation } from './align';

/** A paragraph. An empty one is a blank line that the author wants. */
export function renderParagraph(block: ParagraphJson, context: BlockContext): string {
  const style = declarations(
    stylesOf(context.theme).paragraph,
    alignment(block.format),
    indentation(block.indent),
  );
  return `<p style="${style}">${renderInlines(block.children, context)}</p>`;
}

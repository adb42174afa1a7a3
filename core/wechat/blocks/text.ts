import type { HeadingJson, ParagraphJson, QuoteJson } from '../../document/schema';
import { isBlank, renderInlines } from '../inline';
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

/** A heading with the decoration of its level as real elements. An empty one is nothing. */
export function renderHeading(block: HeadingJson, context: BlockContext): string {
  if (isBlank(block.children)) return '';
  const styles = stylesOf(context.theme);
  const style = declarations(styles.headings[block.tag], alignment(block.format));
  const number =
    context.headingNumber === null
      ? ''
      : `<span style="${styles.headingNumbers[block.tag]}">${twoDigits(context.headingNumber)}</span>`;
  return `<${block.tag} style="${style}">${number}${renderInlines(block.children, context)}</${block.tag}>`;
}

/** A quotation. An empty one is nothing. */
export function renderQuote(block: QuoteJson, context: BlockContext): string {
  if (isBlank(block.children)) return '';
  const styles = stylesOf(context.theme);
  const style = declarations(styles.quoteText, alignment(block.format));
  return `<section style="${styles.quote}"><p style="${style}">${renderInlines(block.children, context)}</p></section>`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

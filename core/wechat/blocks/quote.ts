import { quoteParts } from '../../document/nodes/quote/parts';
import type { QuoteJson } from '../../document/schema';
import { escapeText } from '../escape';
import { isBlank, renderInlines } from '../inline';
import type { BlockContext } from '../plan';
import { declarations, stylesOf } from '../styles';
import { alignment } from './align';

/** A quotation, with the line that says where it comes from at its lower right. An empty one is nothing. */
export function renderQuote(block: QuoteJson, context: BlockContext): string {
  const { words, source } = quoteParts(block);
  const sourceLine = source && !isBlank(source) ? source : null;
  if (isBlank(words) && !sourceLine) return '';
  const styles = stylesOf(context.theme);
  const align = alignment(block.format);
  const { mark } = context.theme.quote;
  const opening = mark ? `<p style="${styles.quoteMark}">${escapeText(mark.text)}</p>` : '';
  const said = isBlank(words) ? '' : renderInlines(words, context);
  // Words alone need no line of their own in the quotation.
  if (!mark && !sourceLine) {
    return `<section style="${declarations(styles.quote, styles.quoteWords, align)}">${said}</section>`;
  }
  const text =
    said && `<p style="${declarations('margin:0', styles.quoteWords, align)}">${said}</p>`;
  const closing = sourceLine
    ? `<p style="${styles.quoteSource}">${renderInlines(sourceLine, context)}</p>`
    : '';
  return `<section style="${styles.quote}">${opening}${text}${closing}</section>`;
}

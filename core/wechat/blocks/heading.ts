import { TEXT_FORMAT, type HeadingJson, type InlineJson } from '../../document/schema';
import { escapeText } from '../escape';
import { headingNumber } from '../heading-number';
import { headingStylesOf } from '../heading-styles';
import { tokensOfHeading } from '../heading-tokens';
import { isBlank, renderInlines } from '../inline';
import type { BlockContext } from '../plan';
import { declarations } from '../styles';
import type { HeadingTokens } from '../themes/theme';
import { alignment } from './align';

/** Weights from here on look bold. */
const BOLD = 600;

/** A heading with the decoration of its level as real elements. An empty one is nothing. */
export function renderHeading(block: HeadingJson, context: BlockContext): string {
  if (isBlank(block.children)) return '';
  const tokens = tokensOfHeading(context.theme, block);
  const styles = headingStylesOf(tokens);
  const style = declarations(styles.block, alignment(block.format));
  const number =
    context.headingNumber === null || tokens.number === null
      ? ''
      : `<span style="${styles.number}">${headingNumber(context.headingNumber, tokens.number.form).replace('\u00a0', '&nbsp;')}</span>`;
  const words = renderInlines(withoutBold(block.children, tokens.weight), context);
  const labelled = styles.label ? `<span style="${styles.label}">${words}</span>` : words;
  const { before, after } = ornaments(tokens);
  return `<${block.tag} style="${style}">${number}${before}${labelled}${after}</${block.tag}>`;
}

function ornaments({ ornament }: HeadingTokens): { before: string; after: string } {
  if (ornament === null) return { before: '', after: '' };
  const sign = (text: string) =>
    text === '' ? '' : `<span style="color:${ornament.colour}">${escapeText(text)}</span>`;
  return { before: sign(ornament.before), after: sign(ornament.after) };
}

// A heading is bold as a whole; bold words in it would only take the colour of those in running text.
function withoutBold(children: readonly InlineJson[], weight: number): InlineJson[] {
  if (weight < BOLD) return [...children];
  const plain = <T extends InlineJson>(child: T): T =>
    child.type === 'text' ? { ...child, format: child.format & ~TEXT_FORMAT.bold } : child;
  return children.map((child) =>
    child.type === 'link' ? { ...child, children: child.children.map(plain) } : plain(child),
  );
}

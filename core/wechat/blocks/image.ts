import type { DividerJson, ImageJson } from '../../document/schema';
import { escapeAttribute, escapeText } from '../escape';
import { imagePlaceholder } from '../image-placeholder';
import { isBlank, renderInlines } from '../inline';
import type { BlockContext } from '../plan';
import { stylesOf } from '../styles';

/**
 * A picture and its caption. WeChat's page needs the pixel width (`data-w`) and height by width
 * (`data-ratio`) to keep the place of a picture that is not loaded yet.
 */
export function renderImage(block: ImageJson, context: BlockContext): string {
  const styles = stylesOf(context.theme);
  const ratio = Number((block.height / block.width).toFixed(4));
  const picture = `<section style="${styles.imageFrame}" nodeleaf=""><img src="${imagePlaceholder(block.hash)}" alt="${escapeAttribute(block.alt)}" data-w="${block.width}" data-ratio="${ratio}" style="${styles.image}"></section>`;
  if (isBlank(block.children)) return picture;
  return `${picture}<p style="${styles.caption}">${renderInlines(block.children, context)}</p>`;
}

/** A line between two parts. */
export function renderDivider(_block: DividerJson, context: BlockContext): string {
  const styles = stylesOf(context.theme);
  const { ornament } = context.theme.divider;
  return ornament === null
    ? `<hr style="${styles.divider}">`
    : `<p style="${styles.dividerOrnament}">${escapeText(ornament)}</p>`;
}

import type { ImageJson } from '../../document/schema';
import { escapeAttribute } from '../escape';
import { imagePlaceholder } from '../image-placeholder';
import { inAnchor, isBlank, linkNote, noteMark, renderInlines } from '../inline';
import { type BlockContext, IMAGE_WORDS } from '../plan';
import { declarations, stylesOf } from '../styles';
import { alignment } from './align';
import { ownWidth } from './picture-width';

/** A picture and its caption. */
export function renderImage(block: ImageJson, context: BlockContext): string {
  const styles = stylesOf(context.theme);
  const align = alignment(block.format) ?? 'text-align:center';
  const width =
    block.widthPercent < 100 ? `width:${block.widthPercent}%` : ownWidth(block.width, context);
  const frame = declarations(styles.imageFrame, align);
  const picture = renderPicture(block, context, frame, declarations(width, styles.image));
  return picture + renderCaption(block, context, declarations(styles.caption, align));
}

/**
 * A picture in its frame. WeChat's editor keeps a `nodeleaf` only around a bare picture, so one that
 * leads somewhere stands in an ordinary section.
 */
export function renderPicture(
  block: ImageJson,
  context: BlockContext,
  frameStyle: string,
  imageStyle: string,
): string {
  const picture = pictureElement(block, block.alt, imageStyle);
  const linked = inAnchor(block.link, picture, 'image', context, 'text-decoration:none');
  const leaf = linked === picture ? ' nodeleaf=""' : '';
  return `<section style="${frameStyle}"${leaf}>${linked}</section>`;
}

/**
 * The element of a picture. WeChat's page needs the pixel width (`data-w`) and height by width
 * (`data-ratio`) to keep the place of a picture that is not loaded yet.
 */
export function pictureElement(
  picture: Pick<ImageJson, 'hash' | 'width' | 'height'>,
  alt: string,
  style: string,
): string {
  const ratio = Number((picture.height / picture.width).toFixed(4));
  return `<img src="${imagePlaceholder(picture.hash)}" alt="${escapeAttribute(alt)}" data-w="${picture.width}" data-ratio="${ratio}" style="${style}">`;
}

/** The caption of a picture, with the number of the note that its link may have. */
export function renderCaption(block: ImageJson, context: BlockContext, style: string): string {
  const mark = noteMark(linkNote(block.link), context);
  const words = isBlank(block.children) ? '' : renderInlines(block.children, context);
  if (words === '' && mark === '') return '';
  return `<p style="${style}">${words || IMAGE_WORDS}${mark}</p>`;
}

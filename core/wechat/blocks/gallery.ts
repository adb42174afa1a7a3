import type { GalleryJson, ImageJson } from '../../document/schema';
import type { BlockContext } from '../plan';
import { blockGap, declarations, short, stylesOf } from '../styles';
import { renderCaption, renderPicture } from './image';

/** Space between two pictures, in percent of the column: WeChat drops `calc()`. */
const GAP_PERCENT = 2;
const ROW_GAP_PX = 8;
/** Height of the pictures of a strip, in percent of the column's width. */
const STRIP_HEIGHT = 56;
/** The widest picture of a strip leaves the next one in sight. */
const STRIP_WIDEST = 90;
/** Under a strip, so that readers know that there is more; part of the article, hence in its language. */
const STRIP_WORDS = '左右滑动查看更多';

/** Pictures in rows or in a strip that is swiped. Without pictures it is nothing. */
export function renderGallery(block: GalleryJson, context: BlockContext): string {
  const images = block.children;
  if (images.length === 0) return '';
  switch (block.layout) {
    case 'two':
      return renderRows(images, 2, context);
    case 'three':
      return renderRows(images, 3, context);
    case 'strip':
      return renderStrip(images, context);
  }
}

// The pictures of a row get the widths that make them equally high: nothing is cut off, and no phone
// has to know about cropping. Inline blocks, since WeChat's editor is not to be trusted with flex.
function renderRows(images: readonly ImageJson[], columns: number, context: BlockContext): string {
  const rows: string[] = [];
  for (let at = 0; at < images.length; at += columns) {
    const row = images.slice(at, at + columns);
    const last = at + columns >= images.length;
    const below = last ? blockGap(context.theme) : ROW_GAP_PX;
    const widths = rowWidths(row);
    const cells = row.map((image, index) =>
      renderCell(image, widths[index] ?? 0, index === 0 ? 0 : GAP_PERCENT, context),
    );
    rows.push(`<section style="margin:0 0 ${below}px;text-align:left">${cells.join('')}</section>`);
  }
  return rows.join('');
}

/** Widths in percent, rounded down so that a row never breaks. */
function rowWidths(row: readonly ImageJson[]): number[] {
  const shapes = row.map(shapeOf);
  const sum = shapes.reduce((total, shape) => total + shape, 0);
  const room = 100 - GAP_PERCENT * (row.length - 1);
  return shapes.map((shape) => Math.floor((room * shape * 100) / sum) / 100);
}

function renderStrip(images: readonly ImageJson[], context: BlockContext): string {
  const cells = images.map((image, index) => {
    const width = Math.min(STRIP_WIDEST, Math.floor(STRIP_HEIGHT * shapeOf(image) * 100) / 100);
    return renderCell(image, width, index === 0 ? 0 : GAP_PERCENT, context);
  });
  const gap = blockGap(context.theme);
  const several = images.length > 1;
  const strip = declarations(
    `margin:0 0 ${several ? ROW_GAP_PX : gap}px`,
    'overflow-x:auto',
    'white-space:nowrap',
    'text-align:left',
  );
  const words = several
    ? `<p style="${declarations(cellCaption(context), 'text-align:center').replace('margin:4px 0 0', `margin:0 0 ${gap}px`)}">${STRIP_WORDS}</p>`
    : '';
  return `<section style="${strip}">${cells.join('')}</section>${words}`;
}

function renderCell(
  image: ImageJson,
  widthPercent: number,
  gapPercent: number,
  context: BlockContext,
): string {
  const style = declarations(
    'display:inline-block',
    `width:${short(widthPercent)}%`,
    gapPercent > 0 && `margin-left:${gapPercent}%`,
    'vertical-align:top',
    'white-space:normal',
  );
  const picture = renderPicture(
    image,
    context,
    'margin:0',
    declarations('width:100%', stylesOf(context.theme).image),
  );
  const caption = renderCaption(
    image,
    context,
    declarations(cellCaption(context), 'text-align:center'),
  );
  return `<section style="${style}">${picture}${caption}</section>`;
}

function cellCaption({ theme }: BlockContext): string {
  const { captionSizePx, captionColour } = theme.image;
  return `margin:4px 0 0;font-size:${captionSizePx}px;line-height:1.6;color:${captionColour}`;
}

/** Width by height, within what can stand beside others. */
function shapeOf({ width, height }: ImageJson): number {
  return Math.min(4, Math.max(0.25, width / height));
}

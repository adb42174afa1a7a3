import type { BlockJson, ParagraphJson, TableCellJson, TableJson } from '../../document/schema';
import { columnShares } from '../../document/nodes/table/column-shares';
import { tableGrid } from '../../document/nodes/table/grid';
import { eachBlock } from '../../document/walk';
import { parseColour } from '../colours';
import { renderInlines, renderRuns } from '../inline';
import type { BlockContext } from '../plan';
import { TextWriter } from '../spaces';
import { declarations, short, stylesOf } from '../styles';
import { alignment } from './align';
import { inCell } from './picture-width';

/** Columns that a phone shows side by side; a table with more scrolls sideways. */
const COLUMNS_IN_SIGHT = 4;
/** In the page's text size, which the reader may have made larger. */
const COLUMN_EM = 5;
/** Blocks that are as wide as their pictures if nothing holds them. */
const PICTURES: ReadonlySet<BlockJson['type']> = new Set(['image', 'gallery', 'diagram', 'styled']);

/** Renders the blocks of a cell; given by the caller because blocks and tables hold each other. */
export type RenderBlocks = (blocks: readonly BlockJson[], context: BlockContext) => string;

/** A table. Styles are on each cell: WeChat ignores those of a row, and cells do not inherit. */
export function renderTable(
  block: TableJson,
  context: BlockContext,
  renderBlocks: RenderBlocks,
): string {
  const styles = stylesOf(context.theme);
  const { cells, columns } = tableGrid(block.children);
  if (columns === 0) return '';
  const shares = columnShares(block);
  const widthOf = widthWriter(shares);
  const rows = block.children.map(() => '');
  for (const { cell, row, column } of cells) {
    const share = shares
      ? sumOf(shares.slice(column, column + cell.colSpan))
      : cell.colSpan / columns;
    const inside = inCell(share, context);
    rows[row] += renderCell(cell, inside, renderBlocks, widthOf(cell, column));
  }
  const isWide = columns > COLUMNS_IN_SIGHT;
  const pictures = holdsPictures(block);
  const style = declarations(
    styles.table,
    // Else a picture or a long word makes its column as wide as it is itself, however narrow the screen.
    (pictures || saysAllWidths(block, shares)) && 'table-layout:fixed',
    isWide && `min-width:${columns * COLUMN_EM}em`,
  );
  // Pictures that one scrolls to are out of sight on a phone and not on a desktop, as they should be.
  const asMeant = pictures && isWide ? ' data-ignore-width=""' : '';
  const body = rows.map((row) => (row === '' ? '' : `<tr>${row}</tr>`)).join('');
  return `<section style="${styles.tableFrame}"${asMeant}><table style="${style}"><tbody>${body}</tbody></table></section>`;
}

/** Tells each width once, on the first cell that has the column for itself. */
function widthWriter(shares: readonly number[] | null) {
  const said = new Set<number>();
  return ({ colSpan }: TableCellJson, column: number): string | false => {
    const share = shares?.[column];
    if (share === undefined || colSpan > 1 || said.has(column)) return false;
    said.add(column);
    return `width:${short(share * 100)}%`;
  };
}

/** A fixed layout knows the widths of the first row only. */
function saysAllWidths({ children: [first] }: TableJson, shares: readonly number[] | null) {
  return shares !== null && first?.children.length === shares.length;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function holdsPictures(table: TableJson): boolean {
  let found = false;
  eachBlock(table, (block) => {
    found ||= PICTURES.has(block.type);
  });
  return found;
}

function renderCell(
  cell: TableCellJson,
  context: BlockContext,
  renderBlocks: RenderBlocks,
  width: string | false,
): string {
  const styles = stylesOf(context.theme);
  const tag = cell.headerState === 0 ? 'td' : 'th';
  const ground = cell.backgroundColor ? parseColour(cell.backgroundColor) : null;
  const paragraphs = cell.children.filter((child) => child.type === 'paragraph');
  const simple = paragraphs.length === cell.children.length;
  const style = declarations(
    tag === 'th' ? styles.headCell : styles.cell,
    alignment(paragraphs.find((child) => child.format !== '')?.format ?? '') ??
      (tag === 'th' ? 'text-align:left' : null),
    ground && `background-color:${ground}`,
    width,
  );
  const spans =
    (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '') +
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '');
  const content = simple
    ? renderLines(paragraphs, context)
    : cell.children.map((child) => renderAmongBlocks(child, context, renderBlocks)).join('');
  return `<${tag}${spans} style="${style}">${content}</${tag}>`;
}

// A paragraph does not take over the size of its cell in WeChat's editor.
function renderAmongBlocks(
  block: BlockJson,
  context: BlockContext,
  renderBlocks: RenderBlocks,
): string {
  if (block.type !== 'paragraph') return renderBlocks([block], context);
  const style = declarations(stylesOf(context.theme).cellParagraph, alignment(block.format));
  return `<p style="${style}">${renderInlines(block.children, context)}</p>`;
}

// Paragraphs with their gaps would blow up a cell: they are lines of it.
function renderLines(paragraphs: readonly ParagraphJson[], context: BlockContext): string {
  const writer = new TextWriter();
  const lines = paragraphs.map((paragraph, index) => {
    const gap = index === 0 ? '' : writer.lineBreak();
    return gap + renderRuns(paragraph.children, context, writer);
  });
  return `${lines.join('') || '<br>'}`;
}

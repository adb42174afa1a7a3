import type { BlockJson, ParagraphJson, TableCellJson, TableJson } from '../../document/schema';
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
  const columns = columnCount(block);
  const widths = columnWidths(block);
  const shares = Array.from({ length: columns }, (_, at) => widths[at] ?? 100 / columns);
  let rows = '';
  for (const row of block.children) {
    let cells = '';
    let span = 0;
    for (const cell of row.children) {
      const share = sumOf(shares.slice(span, span + cell.colSpan));
      const width = rows === '' && widths.length > 0 && `width:${short(share)}%`;
      cells += renderCell(cell, inCell(share / 100, context), renderBlocks, width);
      span += cell.colSpan;
    }
    if (cells !== '') rows += `<tr>${cells}</tr>`;
  }
  if (rows === '') return '';
  const isWide = columns > COLUMNS_IN_SIGHT;
  const pictures = holdsPictures(block);
  const style = declarations(
    styles.table,
    // Else a picture makes its column as wide as it is itself, however narrow the screen.
    pictures && 'table-layout:fixed',
    isWide && `min-width:${columns * COLUMN_EM}em`,
  );
  // Pictures that one scrolls to are out of sight on a phone and not on a desktop, as they should be.
  const asMeant = pictures && isWide ? ' data-ignore-width=""' : '';
  return `<section style="${styles.tableFrame}"${asMeant}><table style="${style}"><tbody>${rows}</tbody></table></section>`;
}

function columnCount({ children }: TableJson): number {
  return Math.max(1, ...children.map((row) => sumOf(row.children.map((cell) => cell.colSpan))));
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

/** The share of each column in percent, where the writer set widths; they stand on the first row. */
function columnWidths({ colWidths = [] }: TableJson): number[] {
  const total = sumOf(colWidths);
  return total > 0 ? colWidths.map((width) => (width / total) * 100) : [];
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

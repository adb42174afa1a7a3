import type { BlockJson, ParagraphJson, TableCellJson, TableJson } from '../../document/schema';
import { parseColour } from '../colours';
import { renderInlines, renderRuns } from '../inline';
import type { BlockContext } from '../plan';
import { TextWriter } from '../spaces';
import { declarations, short, stylesOf } from '../styles';
import { alignment } from './align';

/** Columns that a phone shows side by side; a table with more scrolls sideways. */
const COLUMNS_IN_SIGHT = 4;
/** In the page's text size, which the reader may have made larger. */
const COLUMN_EM = 5;

/** Renders the blocks of a cell; given by the caller because blocks and tables hold each other. */
export type RenderBlocks = (blocks: readonly BlockJson[]) => string;

/** A table. Styles are on each cell: WeChat ignores those of a row, and cells do not inherit. */
export function renderTable(
  block: TableJson,
  context: BlockContext,
  renderBlocks: RenderBlocks,
): string {
  const styles = stylesOf(context.theme);
  const widths = columnWidths(block);
  let rows = '';
  let columns = 0;
  for (const row of block.children) {
    let cells = '';
    let span = 0;
    for (const cell of row.children) {
      const width = rows === '' ? widths.slice(span, span + cell.colSpan) : [];
      cells += renderCell(cell, context, renderBlocks, width);
      span += cell.colSpan;
    }
    if (cells !== '') rows += `<tr>${cells}</tr>`;
    columns = Math.max(columns, span);
  }
  if (rows === '') return '';
  const style = declarations(
    styles.table,
    columns > COLUMNS_IN_SIGHT && `min-width:${columns * COLUMN_EM}em`,
  );
  return `<section style="${styles.tableFrame}"><table style="${style}"><tbody>${rows}</tbody></table></section>`;
}

/** The share of each column in percent, where the writer set widths; they stand on the first row. */
function columnWidths({ colWidths = [] }: TableJson): number[] {
  const total = colWidths.reduce((sum, width) => sum + width, 0);
  return total > 0 ? colWidths.map((width) => (width / total) * 100) : [];
}

function renderCell(
  cell: TableCellJson,
  context: BlockContext,
  renderBlocks: RenderBlocks,
  widths: readonly number[],
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
    widths.length > 0 && `width:${short(widths.reduce((sum, width) => sum + width, 0))}%`,
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
  if (block.type !== 'paragraph') return renderBlocks([block]);
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

import type { BlockJson, TableCellJson, TableJson } from '../document/schema';
import { tableGrid } from '../document/nodes/table/grid';
import { eachLine } from '../document/walk';
import { componentLines } from './markdown-media';
import { inlineLines } from './markdown-inline';
import { lostPictureLink, type MarkdownPorts, pictureLink, styledText } from './markdown-picture';

/**
 * A table in GitHub's dialect, which knows no joined cells and one line for each row: the place of a
 * joined cell stays empty, blocks in a cell are divided by `<br>`.
 */
export function tableLines(table: TableJson, ports: MarkdownPorts): string[] {
  const grid = gridOf(table, ports);
  const width = tableGrid(table.children).columns;
  if (width === 0) return [];
  const line = (cells: readonly (string | undefined)[]): string =>
    `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`;
  // The dialect insists on a row of headings; where the table has none it is empty.
  const headed = table.children[0]?.children.some((cell) => (cell.headerState & 1) !== 0) ?? false;
  const [first, ...others] = headed ? grid : [[], ...grid];
  const rule = line(Array.from({ length: width }, () => '---'));
  return [line(first ?? []), rule, ...others.map(line)];
}

function gridOf(table: TableJson, ports: MarkdownPorts): (string | undefined)[][] {
  const rows: (string | undefined)[][] = table.children.map(() => []);
  for (const { cell, row, column } of tableGrid(table.children).cells) {
    const words = rows[row];
    if (words) words[column] = cellText(cell, ports);
  }
  return rows;
}

function cellText(cell: TableCellJson, ports: MarkdownPorts): string {
  const lines = cell.children.flatMap((block) => cellLines(block, ports));
  // Pipes are the last thing to escape: they end a cell wherever they stand.
  return lines.join('<br>').replaceAll('|', '\\|');
}

function cellLines(block: BlockJson, ports: MarkdownPorts): string[] {
  switch (block.type) {
    case 'divider':
      return [];
    case 'image':
      return [pictureLink(block, ports), ...written(inlineLines(block.children))];
    case 'lostimage':
      return [lostPictureLink(block)];
    case 'styled':
      return styledText(block, ports).map((line) => line.replace(/\\$/, ''));
    case 'list':
      return block.children.flatMap((item) => {
        const words = item.children.filter((child) => child.type !== 'list');
        const nested = item.children.filter((child) => child.type === 'list');
        const lines = written(inlineLines(words)).map((line, at) =>
          at === 0 ? `• ${line}` : line,
        );
        return [...lines, ...nested.flatMap((list) => cellLines(list, ports))];
      });
    case 'table':
      return block.children.map((row) =>
        row.children
          .flatMap((cell) => cell.children.flatMap((child) => cellLines(child, ports)))
          .join(' '),
      );
    case 'gallery':
      return block.children.flatMap((image) => cellLines(image, ports));
    case 'spacer':
      return [];
    case 'component':
      return componentLines(block);
    case 'card':
    case 'readmore':
    case 'callout':
    case 'formula':
    case 'diagram':
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'code': {
      const lines: string[] = [];
      eachLine(block, (inlines) => lines.push(...written(inlineLines(inlines))));
      return lines;
    }
  }
}

function written(lines: string[]): string[] {
  return lines.filter((line) => line !== '');
}

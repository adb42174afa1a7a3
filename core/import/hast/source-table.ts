import type { Element } from 'hast';
import { paragraph, table } from '../../document/build';
import type { ImportedBlock, ImportedTable } from '../imported';
import { property } from './scope';

/** A table as read: its caption, and the table unless it has no cells. */
export interface ReadTable {
  readonly caption: Element | null;
  readonly json: ImportedTable | null;
}

type Cell = { headerState: number; colSpan: number; rowSpan: number; children: ImportedBlock[] };

/** Bits of `headerState`. */
const HEAD_ROW = 1;
const HEAD_COLUMN = 2;
const WIDEST_SPAN = 100;

/** Reads a table into a grid without holes: short rows get empty cells, spans end with the table. */
export function readTable(
  element: Element,
  readCell: (cell: Element) => ImportedBlock[],
): ReadTable {
  const rows = rowsOf(element, false);
  const grid = rows.map((row) => row.cells.map((cell) => toCell(cell, row.inHead, readCell)));
  const filled = grid.filter((row) => row.length > 0);
  const caption = childElements(element).find((child) => child.tagName === 'caption') ?? null;
  if (filled.length === 0) return { caption, json: null };
  const json: ImportedTable = table(fillHoles(filled));
  const colWidths = sharesOf(rows.find(({ cells }) => cells.length > 0)?.cells ?? []);
  return { caption, json: colWidths ? { ...json, colWidths } : json };
}

/**
 * Widths of columns, where each cell of the first row says its share: so they stand in articles that
 * were made here. Widths in pixels fit the screen that they were made on.
 */
function sharesOf(cells: readonly Element[]): number[] | null {
  const shares = cells.map((cell) => {
    const [, share] = /(?:^|[;\s])width:\s*([\d.]+)%/i.exec(property(cell, 'style')) ?? [];
    return share === undefined || span(cell, 'colSpan') > 1 ? null : Number(share);
  });
  const known = shares.filter((share) => share !== null);
  return known.length > 1 && known.length === shares.length ? known : null;
}

function rowsOf(element: Element, inHead: boolean): { cells: Element[]; inHead: boolean }[] {
  return childElements(element).flatMap((child) => {
    if (child.tagName === 'tr') return [{ cells: cellsOf(child), inHead }];
    if (['thead', 'tbody', 'tfoot'].includes(child.tagName)) {
      return rowsOf(child, child.tagName === 'thead');
    }
    return [];
  });
}

function cellsOf(row: Element): Element[] {
  return childElements(row).filter((child) => child.tagName === 'td' || child.tagName === 'th');
}

function childElements(element: Element): Element[] {
  return element.children.filter((child): child is Element => child.type === 'element');
}

function toCell(
  element: Element,
  inHead: boolean,
  readCell: (cell: Element) => ImportedBlock[],
): Cell {
  const blocks = readCell(element);
  return {
    headerState: element.tagName === 'th' ? (inHead ? HEAD_ROW : HEAD_COLUMN) : 0,
    colSpan: span(element, 'colSpan'),
    rowSpan: span(element, 'rowSpan'),
    children: blocks.length > 0 ? blocks : [paragraph([])],
  };
}

function span(element: Element, name: string): number {
  const value = Number.parseInt(property(element, name), 10);
  return value >= 1 ? Math.min(value, WIDEST_SPAN) : 1;
}

function fillHoles(rows: Cell[][]): Cell[][] {
  // Columns that cells of earlier rows still cover, as rows left.
  let covered: number[] = [];
  const widths = rows.map((row, index) => {
    let column = 0;
    const next = covered.map((left) => Math.max(0, left - 1));
    for (const cell of row) {
      while ((covered[column] ?? 0) > 0) column += 1;
      cell.rowSpan = Math.min(cell.rowSpan, rows.length - index);
      for (let covering = 0; covering < cell.colSpan; covering += 1, column += 1) {
        next[column] = Math.max(next[column] ?? 0, cell.rowSpan - 1);
      }
    }
    const trailing = covered.slice(column).filter((left) => left > 0).length;
    covered = next;
    return column + trailing;
  });
  const width = Math.max(...widths);
  return rows.map((row, index) => {
    const missing = width - (widths[index] ?? 0);
    return [...row, ...Array.from({ length: missing }, emptyCell)];
  });
}

function emptyCell(): Cell {
  return { headerState: 0, colSpan: 1, rowSpan: 1, children: [paragraph([])] };
}

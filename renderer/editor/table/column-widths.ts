import { tableGrid } from '../../../core/document/nodes/table/grid';

/** No column is made narrower than this share of its table: a word must fit on a phone. */
const LEAST_SHARE = 0.08;
/** What one press of a key moves. */
const STEP_SHARE = 0.05;

/**
 * Moves the border between two columns, so that what one wins the other loses.
 * @param border the column left of it.
 * @param by how far to the right, in the unit of the widths.
 */
export function moveBorder(widths: readonly number[], border: number, by: number): number[] {
  const left = widths[border];
  const right = widths[border + 1];
  if (left === undefined || right === undefined) return [...widths];
  const least = Math.min(left, right, totalOf(widths) * LEAST_SHARE);
  const moved = Math.max(least - left, Math.min(by, right - least));
  return widths.map((width, column) => {
    if (column === border) return left + moved;
    return column === border + 1 ? right - moved : width;
  });
}

/** Makes a column a step wider or narrower; its right neighbour pays, for the last one its left. */
export function resizeColumn(
  widths: readonly number[],
  column: number,
  change: 'wider' | 'narrower',
): number[] {
  const step = totalOf(widths) * STEP_SHARE * (change === 'wider' ? 1 : -1);
  const isLast = column === widths.length - 1;
  return moveBorder(widths, isLast ? column - 1 : column, isLast ? -step : step);
}

/** Whole numbers, so that a document does not fill with digits. */
export function rounded(widths: readonly number[]): number[] {
  return widths.map((width) => Math.max(1, Math.round(width)));
}

function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/**
 * Where the borders of a table's columns lie on the screen, from the left edge of the first column to
 * the right edge of the last. A border that joined cells cover everywhere lies in the middle.
 */
export function columnEdges(table: HTMLTableElement): number[] {
  const rows = [...table.rows].map(({ cells }) => ({ children: [...cells] }));
  const { cells, columns } = tableGrid(rows);
  const edges = Array.from<number | undefined>({ length: columns + 1 });
  for (const { cell, column } of cells) {
    const end = column + cell.colSpan;
    // Most often the first row tells all: no other cell is asked where it is.
    if (edges[column] !== undefined && edges[end] !== undefined) continue;
    const { left, right } = cell.getBoundingClientRect();
    edges[column] ??= left;
    edges[end] ??= right;
  }
  return withoutGaps(edges);
}

function withoutGaps(edges: readonly (number | undefined)[]): number[] {
  const filled: number[] = [];
  for (let at = 0; at < edges.length; at += 1) {
    const next = edges.findIndex((edge, index) => index >= at && edge !== undefined);
    const before = filled[at - 1] ?? 0;
    const after = edges[next] ?? before;
    filled.push(before + (after - before) / (next - at + 1));
  }
  return filled;
}

/** Widths of columns between their edges. */
export function widthsBetween(edges: readonly number[]): number[] {
  return edges.slice(1).map((edge, column) => edge - (edges[column] ?? 0));
}

/** What a cell covers. */
type Spans = { readonly colSpan: number; readonly rowSpan: number };

/** A cell at its place in the grid, which joined cells of its own row and of those above push to the right. */
export type PlacedCell<C> = { readonly cell: C; readonly row: number; readonly column: number };

/** A table wider than this came from no editor. */
const MOST_COLUMNS = 200;

/** The cells of a table in reading order, each with the row and column it begins in; and how many columns there are. */
export function tableGrid<C extends Spans>(
  rows: readonly { readonly children: readonly C[] }[],
): { readonly cells: readonly PlacedCell<C>[]; readonly columns: number } {
  const cells: PlacedCell<C>[] = [];
  // For each column the first row that no cell above covers.
  const freeFrom: number[] = [];
  for (const [row, { children }] of rows.entries()) {
    let column = 0;
    for (const cell of children) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      cells.push({ cell, row, column });
      const end = column + Math.min(cell.colSpan, MOST_COLUMNS);
      for (; column < end; column += 1) freeFrom[column] = row + cell.rowSpan;
    }
  }
  return { cells, columns: freeFrom.length };
}

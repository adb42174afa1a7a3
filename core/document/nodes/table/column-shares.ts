import { tableGrid } from './grid';

type Sized = {
  readonly colWidths?: readonly number[] | undefined;
  readonly children: readonly {
    readonly children: readonly { readonly colSpan: number; readonly rowSpan: number }[];
  }[];
};

/**
 * What each column has of the width of its table, 0 to 1, where a writer set that; null for columns as
 * wide as their words ask. A column whose width is not known, as when two people change a table at
 * once, is as wide as the others are on the whole.
 */
export function columnShares(table: Sized): readonly number[] | null {
  const { columns } = tableGrid(table.children);
  const known = (table.colWidths ?? []).slice(0, columns).filter((width) => width > 0);
  if (known.length === 0) return null;
  const mean = sumOf(known) / known.length;
  const widths = Array.from({ length: columns }, (_, column) => {
    const width = table.colWidths?.[column] ?? 0;
    return width > 0 ? width : mean;
  });
  const total = sumOf(widths);
  return widths.map((width) => width / total);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

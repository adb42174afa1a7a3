import { expect, it } from 'vitest';
import { columnShares } from './column-shares';
import { tableGrid } from './grid';

const cell = (colSpan = 1, rowSpan = 1) => ({ colSpan, rowSpan });
const rows = (...of: { colSpan: number; rowSpan: number }[][]) =>
  of.map((children) => ({ children }));

it('cells stand right of what covers their row', () => {
  const { cells, columns } = tableGrid(
    rows([cell(1, 2), cell(2)], [cell(), cell()], [cell(), cell(), cell()]),
  );
  expect(columns).toBe(3);
  expect(cells.map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 2],
    [2, 0],
    [2, 1],
    [2, 2],
  ]);
});

it.each([
  ['no widths', undefined, null],
  ['nonsense', [0, -4], null],
  ['widths', [300, 100], [0.75, 0.25]],
  ['one too few', [300], [0.5, 0.5]],
  ['too many', [100, 300, 400], [0.25, 0.75]],
])('shares of %s', (_name, colWidths, wanted) => {
  expect(columnShares({ colWidths, children: rows([cell(), cell()]) })).toEqual(wanted);
});

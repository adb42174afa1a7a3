import { describe, expect, it } from 'vitest';
import { moveBorder, resizeColumn } from './column-widths';

describe('moving a border', () => {
  it.each([
    ['to the right', 0, 20, [120, 80, 200]],
    ['to the left', 1, -30, [100, 70, 230]],
    ['further than the neighbour can give', 0, 500, [168, 32, 200]],
    ['further than the column can give', 1, -500, [100, 32, 268]],
    ['that is none', 2, 50, [100, 100, 200]],
  ])('%s', (_name, border, by, wanted) => {
    expect(moveBorder([100, 100, 200], border, by)).toEqual(wanted);
  });

  it('a column that is narrower than the least already stays as it is', () => {
    expect(moveBorder([10, 390], 0, -5)).toEqual([10, 390]);
  });
});

describe('a step', () => {
  it.each([
    ['wider', 0, 'wider', [120, 80, 200]],
    ['narrower', 0, 'narrower', [80, 120, 200]],
    ['wider, the last one', 2, 'wider', [100, 80, 220]],
    ['narrower, the last one', 2, 'narrower', [100, 120, 180]],
    ['wider, the only one', 0, 'wider', [400]],
  ] as const)('%s', (_name, column, change, wanted) => {
    const widths = wanted.length === 1 ? [400] : [100, 100, 200];
    expect(resizeColumn(widths, column, change)).toEqual(wanted);
  });
});

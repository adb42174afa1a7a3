import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { joinStrips } from './join-strips';

const WIDTH = 6;

/** A strip with one colour for each row, by its grey; opaque or with an alpha channel. */
function strip(greys: readonly number[], colorType: 2 | 6 = 2): Uint8Array {
  const png = new PNG({ width: WIDTH, height: greys.length });
  for (const [row, grey] of greys.entries()) {
    for (let x = 0; x < WIDTH; x += 1) png.data.set([grey, grey, grey, 255], (row * WIDTH + x) * 4);
  }
  return Uint8Array.from(PNG.sync.write(png, { colorType }));
}

function greysOf(bytes: Uint8Array | undefined): number[] {
  const { data, width, height } = PNG.sync.read(Buffer.from(bytes ?? []));
  expect(width).toBe(WIDTH);
  return Array.from({ length: height }, (_, row) => data[row * width * 4 + 4] ?? -1);
}

test('strips become one picture, row by row', async () => {
  const files = await joinStrips([strip([1, 2, 3]), strip([4], 6), strip([5, 6])], '春茶');
  expect(files.map(({ path }) => path)).toEqual(['春茶.png']);
  expect(greysOf(files[0]?.bytes)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('what is too high for one picture goes on in the next, cut in the middle of the largest gap', async () => {
  const rows = [10, 20, 255, 255, 30, 255, 255, 255, 255, 40, 50, 60];
  const files = await joinStrips([strip(rows.slice(0, 5)), strip(rows.slice(5))], '春茶', 10);
  expect(files.map(({ path }) => path)).toEqual(['春茶-1.png', '春茶-2.png']);
  expect(files.map(({ bytes }) => greysOf(bytes))).toEqual([rows.slice(0, 7), rows.slice(7)]);
});

test('where there is no gap nothing is lost all the same', async () => {
  const rows = Array.from({ length: 25 }, (_, row) => row * 10);
  const files = await joinStrips([strip(rows)], '春茶', 10);
  expect(files.flatMap(({ bytes }) => greysOf(bytes))).toEqual(rows);
  expect(files).toHaveLength(3);
});

/** Rows of pixels, from the top on. */
export type Rows = { data: Uint8Array; rowBytes: number };

/**
 * Where rows can be cut in two without cutting through a line of text or a picture: how many rows stay
 * above. Looked for in the last `room` rows, the largest gap wins; without any gap all rows stay.
 */
export function calmRow({ data, rowBytes }: Rows, room: number): number {
  const rows = data.length / rowBytes;
  const buffer = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const equalsNext = (row: number) => {
    const next = (row + 1) * rowBytes;
    return buffer.compare(buffer, next, next + rowBytes, row * rowBytes, next) === 0;
  };
  let best = { middle: rows, length: 0 };
  let length = 0;
  for (let row = rows - 2; row >= Math.max(0, rows - room); row -= 1) {
    length = equalsNext(row) ? length + 1 : 0;
    if (length > best.length) best = { middle: row + Math.ceil((length + 1) / 2), length };
  }
  return best.middle;
}

import type { GifFile, GifFrame } from './gif';
import type { Pixels } from './pixels';

/** Draws the first frame of a GIF. Throws a `RangeError` when its data is broken. */
export function decodeFirstFrame(bytes: Uint8Array, file: GifFile): Pixels {
  const { first } = file;
  if (!first) throw new RangeError('no frame');
  const indexes = unpack(bytes, first);
  const data = new Uint8Array(file.width * file.height * 4);
  for (let row = 0; row < first.height; row += 1) {
    const y = first.top + (first.interlaced ? interlacedRow(row, first.height) : row);
    if (y >= file.height) continue;
    for (let column = 0; column < first.width; column += 1) {
      const x = first.left + column;
      const index = indexes[row * first.width + column] ?? 0;
      if (x >= file.width || index === first.transparent) continue;
      const to = (y * file.width + x) * 4;
      data.set(first.colours.subarray(index * 3, index * 3 + 3), to);
      data[to + 3] = 255;
    }
  }
  return { data, width: file.width, height: file.height };
}

/** Rows of an interlaced frame come in four passes: every 8th, every 8th from 4, every 4th, every 2nd. */
function interlacedRow(row: number, height: number): number {
  let seen = 0;
  for (const [start, step] of [
    [0, 8],
    [4, 8],
    [2, 4],
    [1, 2],
  ] as const) {
    const rows = Math.ceil(Math.max(0, height - start) / step);
    if (row < seen + rows) return start + (row - seen) * step;
    seen += rows;
  }
  return row;
}

/** The data blocks of a frame in one piece. */
function dataOf(bytes: Uint8Array, start: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = start; ;) {
    const length = bytes[at] ?? 0;
    if (length === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(at + 1, at + 1 + length));
    at += 1 + length;
  }
}

/** Undoes GIF's LZW: codes grow from `size + 1` to 12 bits; two codes reset and end. */
function unpack(bytes: Uint8Array, frame: GifFrame): Uint8Array {
  const size = bytes[frame.dataStart] ?? 0;
  if (size < 1 || size > 11) throw new RangeError('wrong code size');
  const data = dataOf(bytes, frame.dataStart + 1);
  const out = new Uint8Array(frame.width * frame.height);
  const reset = 1 << size;
  const prefix = new Uint16Array(4096);
  const suffix = new Uint8Array(4096);
  const lengths = new Uint16Array(4096);
  for (let code = 0; code < reset; code += 1) {
    suffix[code] = code;
    lengths[code] = 1;
  }
  let next = reset + 2;
  let bits = size + 1;
  let previous = -1;
  let held = 0;
  let heldBits = 0;
  let written = 0;

  /** Writes the word of a code from its end; answers the first value of the word. */
  function write(code: number): number {
    let at = written + (lengths[code] ?? 0) - 1;
    let rest = code;
    written = at + 1;
    for (; rest >= reset; at -= 1) {
      out[at] = suffix[rest] ?? 0;
      rest = prefix[rest] ?? 0;
    }
    out[at] = rest;
    return rest;
  }

  for (const byte of data) {
    held |= byte << heldBits;
    heldBits += 8;
    while (heldBits >= bits && written < out.length) {
      const code = held & ((1 << bits) - 1);
      held >>>= bits;
      heldBits -= bits;
      if (code === reset) {
        next = reset + 2;
        bits = size + 1;
        previous = -1;
        continue;
      }
      if (code === reset + 1) return out;
      if (code > next || (code === next && previous < 0)) throw new RangeError('wrong code');
      if (previous >= 0 && next < 4096) {
        prefix[next] = previous;
        lengths[next] = (lengths[previous] ?? 0) + 1;
        // The word that is just being defined ends with its own first value.
        suffix[next] = firstOf(code === next ? previous : code, prefix, reset);
        next += 1;
        if (next === 1 << bits && bits < 12) bits += 1;
      }
      write(code);
      previous = code;
    }
  }
  if (written === 0) throw new RangeError('no pixels');
  return out;
}

function firstOf(code: number, prefix: Uint16Array, reset: number): number {
  let rest = code;
  while (rest >= reset) rest = prefix[rest] ?? 0;
  return rest;
}

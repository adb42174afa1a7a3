import { crc32, deflateSync } from 'node:zlib';
import { joinBytes, viewOf } from '../bytes';

/** Pixels in a square, the same whatever the format: red left, blue and ever less opaque right. */
const SIDE = 32;
/** A text of a PNG that is 16 MB when it is unpacked. */
const BOMB_BYTES = 16 * 1024 * 1024;
/** The seven passes of Adam7: first column, first row, and the steps to the next. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** 16 bits a channel with alpha, in the seven passes of an interlaced file. */
export function interlacedRgba16(): Uint8Array {
  const rows: number[] = [];
  for (const [left, top, stepX, stepY] of PASSES) {
    for (let y = top; y < SIDE; y += stepY) {
      rows.push(0);
      for (let x = left; x < SIDE; x += stepX) {
        const alpha = 0xffff - x * 0x700;
        for (const channel of x < SIDE / 2 ? [0xdcff, 0x1400, 0x1e80] : [0x1400, 0x28ff, 0xd2ff]) {
          rows.push(channel >> 8, channel & 0xff);
        }
        rows.push(alpha >> 8, alpha & 0xff);
      }
    }
  }
  return png({ side: SIDE, depth: 16, colours: 6, interlaced: true }, Uint8Array.from(rows));
}

/** A palette of which the first colours are see-through, the last said nothing of. */
export function paletteWithTransparency(): Uint8Array {
  const palette = Uint8Array.of(220, 20, 30, 20, 40, 210, 250, 250, 240);
  const row = Array.from({ length: SIDE }, (_, x) => Math.floor((x * 3) / SIDE));
  const rows = Array.from({ length: SIDE }, () => [0, ...row]).flat();
  return png({ side: SIDE, depth: 8, colours: 3, interlaced: false }, Uint8Array.from(rows), [
    chunk('PLTE', palette),
    chunk('tRNS', Uint8Array.of(0, 128)),
  ]);
}

/** One grey pixel, and a text that is a thousand times as long when it is unpacked. */
export function textBomb(): Uint8Array {
  const text = joinBytes([
    new TextEncoder().encode('bomb\0\0'),
    deflateSync(new Uint8Array(BOMB_BYTES)),
  ]);
  const rows = Uint8Array.of(0, 128);
  return png({ side: 1, depth: 8, colours: 0, interlaced: false }, rows, [chunk('zTXt', text)]);
}

type Kind = { side: number; depth: number; colours: number; interlaced: boolean };

function png(kind: Kind, rows: Uint8Array, more: readonly Uint8Array[] = []): Uint8Array {
  const header = new Uint8Array(13);
  viewOf(header).setUint32(0, kind.side);
  viewOf(header).setUint32(4, kind.side);
  header.set([kind.depth, kind.colours, 0, 0, kind.interlaced ? 1 : 0], 8);
  return joinBytes([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joinBytes([new TextEncoder().encode(name), data]);
  const frame = new Uint8Array(8);
  viewOf(frame).setUint32(0, data.length);
  viewOf(frame).setUint32(4, crc32(body));
  return joinBytes([frame.subarray(0, 4), body, frame.subarray(4)]);
}

import { Transformer } from '@napi-rs/image';
import { calmRow } from './calm-row';
import type { ExportedFile } from './export-tasks';

/** Pixels that one picture may be high; more than 65,535 no program for pictures shows. */
const HIGHEST = 60_000;
/** Pixels above the end of a picture in which a good place to cut is looked for. */
const CUT_ROOM = 3000;
/** Red, green, blue, alpha. */
const CHANNELS = 4;

/**
 * Joins strips of equal width to one PNG. What would be higher than `highest` becomes several, cut
 * between lines of text, with numbers behind the name.
 */
export async function joinStrips(
  strips: readonly Uint8Array[],
  name: string,
  highest = HIGHEST,
): Promise<ExportedFile[]> {
  const { width, height } = await sizeOf(strips);
  const rowBytes = width * CHANNELS;
  const waiting = strips.values();
  const pictures: Uint8Array[] = [];
  let over: Uint8Array = new Uint8Array();
  for (let left = height; left > 0;) {
    const rows = Math.min(left, highest);
    const data = new Uint8Array(rows * rowBytes);
    for (let at = 0; at < data.length;) {
      if (over.length === 0) over = await pixelsOf(waiting.next().value);
      const piece = over.subarray(0, data.length - at);
      data.set(piece, at);
      at += piece.length;
      over = over.subarray(piece.length);
    }
    const end = rows < left ? calmRow({ data, rowBytes }, CUT_ROOM) : rows;
    pictures.push(await pngOf(data.subarray(0, end * rowBytes), width, end));
    over = Buffer.concat([data.subarray(end * rowBytes), over]);
    left -= end;
  }
  return named(pictures, name);
}

async function sizeOf(strips: readonly Uint8Array[]): Promise<{ width: number; height: number }> {
  const size = { width: 0, height: 0 };
  for (const strip of strips) {
    const { width, height } = await new Transformer(strip).metadata();
    size.width ||= width;
    if (width !== size.width) throw new Error('strips of different widths');
    size.height += height;
  }
  return size;
}

async function pixelsOf(strip: Uint8Array | undefined): Promise<Uint8Array> {
  if (!strip) throw new Error('fewer rows than the strips said');
  const image = new Transformer(strip);
  const { width, height } = await image.metadata();
  const pixels = await image.rawPixels();
  switch (pixels.length / (width * height)) {
    case CHANNELS:
      return pixels;
    case 3:
      return withAlpha(pixels, width * height);
    default:
      throw new Error('a strip with unusual pixels');
  }
}

function withAlpha(opaque: Uint8Array, count: number): Uint8Array {
  const pixels = new Uint8Array(count * CHANNELS).fill(255);
  for (let pixel = 0; pixel < count; pixel += 1) {
    pixels.set(opaque.subarray(pixel * 3, pixel * 3 + 3), pixel * CHANNELS);
  }
  return pixels;
}

/** Without filters, which make pages of text larger. */
function pngOf(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  return Transformer.fromRgbaPixels(pixels, width, height).png();
}

function named(pictures: readonly Uint8Array[], name: string): ExportedFile[] {
  const digits = String(pictures.length).length;
  return pictures.map((bytes, index) => {
    const number = pictures.length === 1 ? '' : `-${String(index + 1).padStart(digits, '0')}`;
    return { path: `${name}${number}.png`, bytes };
  });
}

import { joinBytes, viewOf } from '../bytes';

/** A GIF of 32 × 32 whose one frame claims four thousand million pixels, and breaks off. */
export function hugeFrameGif(): Uint8Array {
  return Uint8Array.from([
    ...new TextEncoder().encode('GIF89a'),
    ...[32, 0, 32, 0, 0x80, 0, 0, 220, 20, 30, 20, 40, 210],
    ...[0x2c, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0, 2, 2, 0x44, 0x01],
  ]);
}

/** A Windows bitmap of 24 bits: rows from the bottom up, filled up to four bytes. */
export function bitmap24(): Uint8Array {
  const [width, height] = [127, 64];
  const row = Math.ceil((width * 3) / 4) * 4;
  const file = new Uint8Array(54 + row * height);
  const view = viewOf(file);
  file.set(new TextEncoder().encode('BM'));
  view.setUint32(2, file.length, true);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // Blue, green, red.
      file.set(x < width / 2 ? [30, 20, 220] : [210, 40, 20], 54 + y * row + x * 3);
    }
  }
  return file;
}

/** A TIFF in little endian whose one strip is a JPEG. */
export function jpegInTiff(jpeg: Uint8Array, width: number, height: number): Uint8Array {
  const strip = 8;
  const bits = strip + jpeg.length + (jpeg.length % 2);
  const directory = bits + 6;
  const entries: readonly [tag: number, kind: number, count: number, value: number][] = [
    [0x0100, 3, 1, width],
    [0x0101, 3, 1, height],
    [0x0102, 3, 3, bits],
    [0x0103, 3, 1, 7],
    [0x0106, 3, 1, 2],
    [0x0111, 4, 1, strip],
    [0x0112, 3, 1, 1],
    [0x0115, 3, 1, 3],
    [0x0116, 3, 1, height],
    [0x0117, 4, 1, jpeg.length],
  ];
  const head = new Uint8Array(8);
  head.set(new TextEncoder().encode('II*\0'));
  viewOf(head).setUint32(4, directory, true);
  const table = new Uint8Array(2 + entries.length * 12 + 4);
  const view = viewOf(table);
  view.setUint16(0, entries.length, true);
  entries.forEach(([tag, kind, count, value], index) => {
    const at = 2 + index * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, kind, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, value, true);
  });
  const padding = new Uint8Array(jpeg.length % 2);
  return joinBytes([head, jpeg, padding, Uint8Array.of(8, 0, 8, 0, 8, 0), table]);
}

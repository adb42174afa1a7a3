import { joinBytes, viewOf } from '../bytes';

/** Blocks of 8 × 8 pixels in a row and in a column. */
const COLUMNS = 12;
const ROWS = 8;
/** Cyan, magenta, yellow and black of the left and the right half: green, and a dark red. */
const HALVES = [
  [230, 20, 240, 10],
  [40, 250, 200, 60],
] as const;
/** Every code of the table is four bits long: sizes of a difference from 0 to 11. */
const SIZES = Array.from({ length: 12 }, (_, size) => size);

/**
 * A JPEG in four inks without a profile, inverted as Adobe writes them: even blocks, of which only
 * the mean is coded.
 */
export function cmykJpeg(): Uint8Array {
  const adobe = Uint8Array.from([...ascii('Adobe'), 0, 100, 0, 0, 0, 0, 0]);
  const frame = [8, 0, ROWS * 8, 0, COLUMNS * 8, 4, ...[1, 2, 3, 4].flatMap((id) => [id, 0x11, 0])];
  const scan = [4, ...[1, 2, 3, 4].flatMap((id) => [id, 0]), 0, 63, 0];
  return joinBytes([
    Uint8Array.of(0xff, 0xd8),
    segment(0xee, adobe),
    segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    segment(0xc0, frame),
    segment(0xc4, [0x00, ...lengths(4, SIZES.length), ...SIZES]),
    segment(0xc4, [0x10, ...lengths(1, 1), 0]),
    segment(0xda, scan),
    blocks(),
    Uint8Array.of(0xff, 0xd9),
  ]);
}

function blocks(): Uint8Array {
  let bits = '';
  const before = [0, 0, 0, 0];
  for (let block = 0; block < COLUMNS * ROWS; block += 1) {
    const inks = HALVES[block % COLUMNS < COLUMNS / 2 ? 0 : 1];
    inks.forEach((ink, index) => {
      // The mean of a block counts eightfold; inverted, no ink is 255.
      const mean = (255 - ink - 128) * 8;
      bits += difference(mean - (before[index] ?? 0));
      before[index] = mean;
      // The end of the block: nothing but its mean.
      bits += '0';
    });
  }
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').match(/.{8}/g) ?? [];
  return Uint8Array.from(
    bytes.flatMap((byte) => (byte === '11111111' ? [0xff, 0] : [Number.parseInt(byte, 2)])),
  );
}

/** The size of a number as its code, then its bits; negative ones are written as their complement. */
function difference(value: number): string {
  const size = value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1;
  const code = size.toString(2).padStart(4, '0');
  if (size === 0) return code;
  return code + (value > 0 ? value : value + 2 ** size - 1).toString(2).padStart(size, '0');
}

/** How many codes have each length from 1 to 16: all of them one. */
function lengths(length: number, count: number): number[] {
  return Array.from({ length: 16 }, (_, index) => (index + 1 === length ? count : 0));
}

function segment(marker: number, data: ArrayLike<number>): Uint8Array {
  const head = Uint8Array.of(0xff, marker, 0, 0);
  viewOf(head).setUint16(2, data.length + 2);
  return joinBytes([head, Uint8Array.from(data)]);
}

function ascii(letters: string): Uint8Array {
  return new TextEncoder().encode(letters);
}

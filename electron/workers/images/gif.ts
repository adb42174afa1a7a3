import { asciiAt, joinBytes, viewOf } from './bytes';

/** What the blocks of a GIF file say, without decoding it. */
export type GifFile = {
  width: number;
  height: number;
  frames: number;
  /** Pixels of the largest frame, which may claim more than the picture has. */
  framePixels: number;
  /** Where the first frame's data starts (its minimum code size), with its place and colours. */
  first: GifFrame | null;
  /** The same picture without whatever comes behind the end. */
  stripped: Uint8Array;
};

/** One frame of a GIF. */
export type GifFrame = {
  left: number;
  top: number;
  width: number;
  height: number;
  interlaced: boolean;
  /** Three bytes for each colour. */
  colours: Uint8Array;
  /** Index of the see-through colour, or -1. */
  transparent: number;
  dataStart: number;
};

/** Reads the blocks of a GIF. Throws a `RangeError` when it breaks off. */
export function readGif(bytes: Uint8Array): GifFile {
  const view = viewOf(bytes);
  if (!/^GIF8[79]a$/.test(asciiAt(bytes, 0, 6))) throw new RangeError('no header');
  const file = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const global = tableAt(bytes, 13, view.getUint8(10));
  let at = 13 + global.length;
  let frames = 0;
  let framePixels = 0;
  let first: GifFrame | null = null;
  let transparent = -1;
  while (at < bytes.length) {
    const block = view.getUint8(at);
    if (block === 0x3b) break;
    if (block === 0x21) {
      if (view.getUint8(at + 1) === 0xf9 && (view.getUint8(at + 3) & 1) === 1) {
        transparent = view.getUint8(at + 6);
      }
      at = skipData(view, at + 2);
    } else if (block === 0x2c) {
      const frame = frameAt(bytes, at, global, transparent);
      first ??= frame;
      frames += 1;
      framePixels = Math.max(framePixels, frame.width * frame.height);
      transparent = -1;
      at = skipData(view, frame.dataStart + 1);
    } else {
      throw new RangeError('unknown block');
    }
  }
  // Many programs leave the end mark out; a file with it is read by all.
  const stripped = joinBytes([bytes.subarray(0, at), Uint8Array.of(0x3b)]);
  return { ...file, frames, framePixels, first, stripped };
}

function tableAt(bytes: Uint8Array, start: number, flags: number): Uint8Array {
  if ((flags & 0x80) === 0) return new Uint8Array();
  const end = start + 3 * 2 ** ((flags & 7) + 1);
  if (end > bytes.length) throw new RangeError('the colours break off');
  return bytes.subarray(start, end);
}

function frameAt(bytes: Uint8Array, at: number, global: Uint8Array, transparent: number): GifFrame {
  const view = viewOf(bytes);
  const flags = view.getUint8(at + 9);
  const local = tableAt(bytes, at + 10, flags);
  return {
    left: view.getUint16(at + 1, true),
    top: view.getUint16(at + 3, true),
    width: view.getUint16(at + 5, true),
    height: view.getUint16(at + 7, true),
    interlaced: (flags & 0x40) !== 0,
    colours: local.length > 0 ? local : global,
    transparent,
    dataStart: at + 10 + local.length,
  };
}

function skipData(view: DataView, start: number): number {
  let at = start;
  for (;;) {
    const length = view.getUint8(at);
    at += 1 + length;
    if (length === 0) return at;
  }
}

/** The largest picture that a frame of a GIF claims to be, even when the file breaks off there. */
export function claimedGifPixels(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let most = view.getUint16(6, true) * view.getUint16(8, true);
  let at = 13 + tableAt(bytes, 13, view.getUint8(10)).length;
  while (at + 10 <= bytes.length) {
    const block = view.getUint8(at);
    if (block === 0x2c) {
      most = Math.max(most, view.getUint16(at + 5, true) * view.getUint16(at + 7, true));
      break;
    }
    if (block !== 0x21) break;
    at = skipData(view, at + 2);
  }
  return most;
}

import { constants, crc32, inflateSync } from 'node:zlib';
import { asciiAt, joinBytes, viewOf } from './bytes';
import { exifOrientation } from './jpeg';

/** What the chunks of a PNG file say, without decoding it. */
export type PngFile = {
  width: number;
  height: number;
  animated: boolean;
  orientation: number;
  /** The same picture without texts, EXIF, times, and whatever comes behind the end. */
  stripped: Uint8Array;
};

/** Chunks that say how to draw the picture; all others are left out. */
const DRAWING = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'cICP', 'sBIT', 'pHYs'],
  ...['bKGD', 'acTL', 'fcTL', 'fdAT'],
]);
/** No honest colour profile is larger; a bomb is. */
const PROFILE_BYTES = 4 * 1024 * 1024;

/** Reads the chunks of a PNG. Throws a `RangeError` when it is broken. */
export function readPng(bytes: Uint8Array): PngFile {
  const view = viewOf(bytes);
  const file = {
    width: view.getUint32(16),
    height: view.getUint32(20),
    animated: false,
    orientation: 1,
  };
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; ;) {
    const length = view.getUint32(at);
    const name = asciiAt(bytes, at + 4, 4);
    const end = at + 12 + length;
    if (end > bytes.length) throw new RangeError('a chunk breaks off');
    const chunk = bytes.subarray(at, end);
    if (at === 8 && name !== 'IHDR') throw new RangeError('no header');
    if (name === 'acTL') file.animated = true;
    if (name === 'eXIf') file.orientation = exifOrientation(chunk.subarray(8, 8 + length));
    if (DRAWING.has(name) || (name === 'iCCP' && isProfile(chunk))) {
      if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) {
        throw new RangeError(`chunk ${name} has a wrong check sum`);
      }
      kept.push(chunk);
    }
    if (name === 'IEND') break;
    at = end;
  }
  return { ...file, stripped: joinBytes(kept) };
}

/** Whether a profile can be unpacked within reason. */
function isProfile(chunk: Uint8Array): boolean {
  const data = chunk.subarray(8, -4);
  const name = data.indexOf(0);
  try {
    const options = { maxOutputLength: PROFILE_BYTES, finishFlush: constants.Z_FINISH };
    return name > 0 && inflateSync(data.subarray(name + 2), options).length > 128;
  } catch {
    // A profile that cannot be unpacked cannot be applied either.
    return false;
  }
}

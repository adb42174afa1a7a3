import { asciiAt, joinBytes, viewOf } from './bytes';

/** What the parts of a JPEG file say, without decoding it. */
export type JpegFile = {
  width: number;
  height: number;
  /** 1 grey, 3 colour, 4 CMYK. */
  components: number;
  /** EXIF orientation, 1 to 8. */
  orientation: number;
  /** Whether the file goes on to the mark of its end. */
  whole: boolean;
  /** The segments of the colour profile. */
  profile: Uint8Array[];
  /**
   * The same picture without what may tell about people and places: EXIF, XMP, IPTC, comments,
   * previews, and whatever is hidden behind the end.
   */
  stripped: Uint8Array;
};

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COM = 0xfe;

/** Reads the segments of a JPEG. Throws a `RangeError` when the file breaks off before the picture. */
export function readJpeg(bytes: Uint8Array): JpegFile {
  const view = viewOf(bytes);
  const file = { width: 0, height: 0, components: 0, orientation: 1, whole: false };
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  const profile: Uint8Array[] = [];
  let at = 2;
  while (at < bytes.length) {
    if (view.getUint8(at) !== 0xff) throw new RangeError('no marker where one should be');
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      kept.push(bytes.subarray(at, at + 2));
      file.whole = true;
      break;
    }
    const end = at + 2 + view.getUint16(at + 2);
    const segment = bytes.subarray(at, end);
    if (isFrame(marker)) {
      file.height = view.getUint16(at + 5);
      file.width = view.getUint16(at + 7);
      file.components = view.getUint8(at + 9);
    }
    if (marker === APP1 && asciiAt(segment, 4, 4) === 'Exif')
      file.orientation = exifOrientation(segment.subarray(10));
    if (isProfile(marker, segment)) profile.push(segment);
    if (!isDropped(marker, segment)) kept.push(segment);
    at = end;
    if (marker === SOS) {
      const next = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, next));
      at = next;
    }
  }
  if (file.width === 0 || file.height === 0) throw new RangeError('no frame');
  return { ...file, profile, stripped: joinBytes(kept) };
}

/** Puts a colour profile into a JPEG that has none, behind its first segment. */
export function withProfile(jpeg: Uint8Array, profile: readonly Uint8Array[]): Uint8Array {
  if (profile.length === 0) return jpeg;
  const afterFirst = viewOf(jpeg).getUint8(3) === APP0 ? 4 + viewOf(jpeg).getUint16(4) : 2;
  return joinBytes([jpeg.subarray(0, afterFirst), ...profile, jpeg.subarray(afterFirst)]);
}

/** Wraps an ICC profile into the segments that hold it in a JPEG. */
export function profileSegments(icc: Uint8Array): Uint8Array[] {
  const room = 65_519;
  const count = Math.ceil(icc.length / room);
  return Array.from({ length: count }, (_, index) => {
    const part = icc.subarray(index * room, (index + 1) * room);
    const head = new Uint8Array(18);
    head.set([0xff, APP2]);
    viewOf(head).setUint16(2, part.length + 16);
    head.set(new TextEncoder().encode('ICC_PROFILE'), 4);
    head.set([index + 1, count], 16);
    return joinBytes([head, part]);
  });
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function isProfile(marker: number, segment: Uint8Array): boolean {
  return marker === APP2 && asciiAt(segment, 4, 11) === 'ICC_PROFILE';
}

/** Keeps what decoding needs: JFIF, the colour profile, Adobe's note on colours. */
function isDropped(marker: number, segment: Uint8Array): boolean {
  if (marker === COM) return true;
  if (marker === APP0) return asciiAt(segment, 4, 4) !== 'JFIF';
  return marker > APP0 && marker <= 0xef && marker !== APP14 && !isProfile(marker, segment);
}

/** Where the next marker after compressed data is; the end of the file if there is none. */
function endOfScan(bytes: Uint8Array, start: number): number {
  // `indexOf` is many times faster than a loop over some megabytes.
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData && next !== SOI) return at;
  }
  return bytes.length;
}

/** The orientation in TIFF-style tags; 1 where there is none or they are broken. */
export function exifOrientation(tiff: Uint8Array): number {
  const view = viewOf(tiff);
  try {
    const little = asciiAt(tiff, 0, 2) === 'II';
    const first = view.getUint32(4, little);
    const count = view.getUint16(first, little);
    for (let index = 0; index < count; index += 1) {
      const entry = first + 2 + index * 12;
      if (view.getUint16(entry, little) !== 0x0112) continue;
      const value = view.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
  } catch (error) {
    // Tags that break off say nothing about how to hold the picture; the picture itself may be fine.
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

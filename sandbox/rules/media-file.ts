/** What a file is by its first bytes; WeChat does not go by the name. */
export type MediaFormat = 'jpeg' | 'png' | 'gif' | 'bmp' | 'mp3' | 'wma' | 'wav' | 'amr' | 'mp4';

/** Content type of each format as it is served back. */
export const MIME: Readonly<Record<MediaFormat, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  bmp: 'image/bmp',
  mp3: 'audio/mpeg',
  wma: 'audio/x-ms-wma',
  wav: 'audio/wav',
  amr: 'audio/amr',
  mp4: 'video/mp4',
};

const startsWith = (bytes: Buffer, head: readonly number[], at = 0) =>
  head.every((byte, index) => bytes[at + index] === byte);
const reads = (bytes: Buffer, text: string, at = 0) =>
  bytes.toString('latin1', at, at + text.length) === text;

/** The format of a file, or undefined if its first bytes belong to none that WeChat takes. */
export function formatOf(bytes: Buffer): MediaFormat | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (reads(bytes, 'GIF87a') || reads(bytes, 'GIF89a')) return 'gif';
  if (reads(bytes, 'BM') && bytes.length > 26) return 'bmp';
  if (reads(bytes, '#!AMR')) return 'amr';
  if (reads(bytes, 'RIFF') && reads(bytes, 'WAVE', 8)) return 'wav';
  if (startsWith(bytes, [0x30, 0x26, 0xb2, 0x75])) return 'wma';
  if (reads(bytes, 'ftyp', 4)) return 'mp4';
  const second = bytes[1] ?? 0;
  if (reads(bytes, 'ID3') || (bytes[0] === 0xff && (second & 0xe6) === 0xe2)) return 'mp3';
  return undefined;
}

/** Width and height in pixels. */
export interface PixelSize {
  width: number;
  height: number;
}

/** The pixel size written in a picture's header, or undefined if the header is not complete. */
export function pixelSizeOf(bytes: Buffer, format: MediaFormat): PixelSize | undefined {
  if (format === 'png' && bytes.length >= 24) {
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  if (format === 'gif' && bytes.length >= 10) {
    return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  }
  if (format === 'bmp' && bytes.length >= 26) {
    return { width: Math.abs(bytes.readInt32LE(18)), height: Math.abs(bytes.readInt32LE(22)) };
  }
  return format === 'jpeg' ? jpegSize(bytes) : undefined;
}

/** Walks the segments of a JPEG up to the frame header, which holds the size. */
function jpegSize(bytes: Buffer): PixelSize | undefined {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    // Fill bytes and markers without a length.
    if (marker === 0xff || (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

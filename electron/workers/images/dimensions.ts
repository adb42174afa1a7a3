import { AppFailure, appError } from '../../../core/contract/errors';
import { ASSET_LIMITS } from '../../../core/domain/asset';
import { bmffDimensions } from './bmff';
import { asciiAt, viewOf } from './bytes';
import { claimedGifPixels } from './gif';
import type { ImageKind } from './image-kind';
import { readJpeg } from './jpeg';

/**
 * Refuses a picture that would take too much memory, by what its header says, before anything is
 * decoded. Throws `image-too-many-pixels`, `image-corrupt`.
 */
export function checkPixels(kind: ImageKind, bytes: Uint8Array): void {
  let pixels: number;
  try {
    pixels = claimedPixels(kind, bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new AppFailure(appError('image-corrupt'), error);
    throw error;
  }
  if (pixels === 0) throw new AppFailure(appError('image-corrupt'));
  if (pixels > ASSET_LIMITS.pixels) {
    const limitMegapixels = ASSET_LIMITS.pixels / 1_000_000;
    throw new AppFailure(appError('image-too-many-pixels', { limitMegapixels }));
  }
}

function claimedPixels(kind: ImageKind, bytes: Uint8Array): number {
  const view = viewOf(bytes);
  switch (kind) {
    case 'jpeg': {
      const { width, height } = readJpeg(bytes);
      return width * height;
    }
    case 'png':
      return view.getUint32(16) * view.getUint32(20);
    case 'gif':
      return claimedGifPixels(bytes);
    case 'webp':
      return webpPixels(bytes);
    case 'avif':
    case 'heic': {
      const { width, height } = bmffDimensions(bytes);
      return width * height;
    }
    case 'bmp':
      return bmpPixels(view);
    case 'tiff':
      return tiffPixels(bytes);
    case 'svg':
      // Drawn at a size that svg.ts chooses.
      return 1;
  }
}

function webpPixels(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  switch (asciiAt(bytes, 12, 4)) {
    case 'VP8X':
      return ((view.getUint32(24, true) & 0xffffff) + 1) * ((view.getUint32(26, true) >>> 8) + 1);
    case 'VP8L': {
      const packed = view.getUint32(21, true);
      return ((packed & 0x3fff) + 1) * (((packed >>> 14) & 0x3fff) + 1);
    }
    default:
      return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff);
  }
}

function bmpPixels(view: DataView): number {
  // The oldest headers have 16-bit sides; a negative height means top-down rows.
  if (view.getUint32(14, true) === 12) return view.getUint16(18, true) * view.getUint16(20, true);
  return Math.abs(view.getInt32(18, true)) * Math.abs(view.getInt32(22, true));
}

function tiffPixels(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const little = asciiAt(bytes, 0, 2) === 'II';
  const first = view.getUint32(4, little);
  const count = view.getUint16(first, little);
  const sides = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const entry = first + 2 + index * 12;
    const short = view.getUint16(entry + 2, little) === 3;
    const value = short ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little);
    sides.set(view.getUint16(entry, little), value);
  }
  return (sides.get(0x0100) ?? 0) * (sides.get(0x0101) ?? 0);
}

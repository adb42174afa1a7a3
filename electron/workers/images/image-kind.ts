import { fileTypeFromBuffer } from 'file-type';
import { AppFailure, appError } from '../../../core/contract/errors';

/** A kind of picture that can be taken in. */
export type ImageKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic' | 'bmp' | 'tiff' | 'svg';

const kinds: Record<string, ImageKind> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/bmp': 'bmp',
  'image/tiff': 'tiff',
};

/**
 * Tells what a file is by its bytes, never by its name. Throws `image-unsupported` for pictures
 * that we do not read, `image-not-an-image` for anything else.
 */
export async function imageKind(bytes: Uint8Array): Promise<ImageKind> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const kind = found ? kinds[found.mime] : undefined;
  if (kind) return kind;
  if (found === undefined || found.mime === 'application/xml') {
    if (looksLikeSvg(bytes)) return 'svg';
    if (beginsAsTiff(bytes)) return 'tiff';
    throw new AppFailure(appError('image-not-an-image'));
  }
  throw new AppFailure(
    appError(found.mime.startsWith('image/') ? 'image-unsupported' : 'image-not-an-image'),
  );
}

/** The first element of an SVG may follow a declaration, comments and a document type. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE\s[^>[]*(?:\[[^\]]*\])?\s*>\s*)*<(?:svg:)?svg[\s>]/i.test(
    start,
  );
}

/** The directory of a TIFF may be at its end, and so be missing in half a file. */
function beginsAsTiff(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  return start === 'II*\0' || start === 'MM\0*';
}

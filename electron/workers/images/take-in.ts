import { Transformer } from '@napi-rs/image';
import { AppFailure, appError } from '../../../core/contract/errors';
import { bmffProfile, withPixelInformation } from './bmff';
import { checkPixels } from './dimensions';
import { readGif } from './gif';
import { decodeFirstFrame } from './gif-decode';
import { decodeHeic } from './heic';
import type { ImageKind } from './image-kind';
import { imageKind } from './image-kind';
import type { ImageFile } from './image-tasks';
import { profileSegments, readJpeg, withProfile } from './jpeg';
import type { Pixels } from './pixels';
import { endsEarly, hasAlpha, isTransparent } from './pixels';
import { readPng } from './png';
import { prepareSvg } from './svg';

/** High enough that nobody sees a picture being written anew. */
const QUALITY = 90;

/**
 * Makes any picture file one that we keep: upright, JPEG, PNG or GIF, without notes on people and
 * places. What is so already is kept as it is, save for those notes.
 */
export async function takeInImage(bytes: Uint8Array): Promise<ImageFile> {
  const kind = await imageKind(bytes);
  checkPixels(kind, bytes);
  try {
    return await read(kind, bytes);
  } catch (error) {
    if (error instanceof AppFailure) throw error;
    throw new AppFailure(appError('image-corrupt'), error);
  }
}

function read(kind: ImageKind, bytes: Uint8Array): Promise<ImageFile> | ImageFile {
  switch (kind) {
    case 'jpeg':
      return takeInJpeg(bytes);
    case 'png':
      return takeInPng(bytes);
    case 'gif':
      return takeInGif(bytes);
    case 'svg':
      return convert(Transformer.fromSvg(prepareSvg(bytes)));
    case 'heic':
      return takeInHeic(bytes);
    case 'avif':
      return convert(new Transformer(withPixelInformation(bytes)), bmffProfile(bytes));
    case 'webp':
    case 'bmp':
    case 'tiff':
      return convert(new Transformer(bytes).rotate());
  }
}

async function takeInJpeg(bytes: Uint8Array): Promise<ImageFile> {
  const file = readJpeg(bytes);
  const image = new Transformer(bytes);
  const { width, height } = await image.metadata();
  const animated = false;
  if (file.whole && file.orientation === 1 && file.components !== 4) {
    return { bytes: file.stripped, mime: 'image/jpeg', width, height, animated };
  }
  if (!file.whole && (await endsEarly(image))) throw new AppFailure(appError('image-corrupt'));
  // The profile of a CMYK picture says nothing about the colours after they were converted.
  const profile = file.components === 4 ? [] : file.profile;
  const upright = withProfile(await new Transformer(bytes).rotate().jpeg(QUALITY), profile);
  const turned = file.orientation > 4;
  return {
    bytes: upright,
    mime: 'image/jpeg',
    width: turned ? height : width,
    height: turned ? width : height,
    animated,
  };
}

async function takeInPng(bytes: Uint8Array): Promise<ImageFile> {
  const file = readPng(bytes);
  const kept = { mime: 'image/png', animated: file.animated } as const;
  if (file.orientation !== 1) {
    const upright = await new Transformer(bytes).rotate(file.orientation).png();
    const { width, height } = await new Transformer(upright).metadata();
    return { ...kept, bytes: upright, width, height };
  }
  const { width, height } = await new Transformer(file.stripped).metadata();
  return { ...kept, bytes: file.stripped, width, height };
}

function takeInGif(bytes: Uint8Array): ImageFile {
  const file = readGif(bytes);
  decodeFirstFrame(bytes, file);
  const { width, height, stripped } = file;
  return { bytes: stripped, mime: 'image/gif', width, height, animated: file.frames > 1 };
}

async function takeInHeic(bytes: Uint8Array): Promise<ImageFile> {
  return fromPixels(await decodeHeic(bytes), bmffProfile(bytes));
}

async function fromPixels(pixels: Pixels, profile: Uint8Array | null): Promise<ImageFile> {
  const { width, height } = pixels;
  const image = Transformer.fromRgbaPixels(pixels.data, width, height);
  return encode(image, { width, height, transparent: hasAlpha(pixels) }, profile);
}

/** Writes what was decoded as PNG if it is see-through somewhere, else as JPEG. */
async function convert(image: Transformer, profile: Uint8Array | null = null): Promise<ImageFile> {
  const transparent = await isTransparent(image);
  const { width, height } = await image.metadata();
  return encode(image, { width, height, transparent }, profile);
}

async function encode(
  image: Transformer,
  shown: { width: number; height: number; transparent: boolean },
  profile: Uint8Array | null,
): Promise<ImageFile> {
  const { width, height, transparent } = shown;
  if (transparent) {
    return { bytes: await image.png(), mime: 'image/png', width, height, animated: false };
  }
  const segments = profile ? profileSegments(profile) : [];
  const bytes = withProfile(await image.jpeg(QUALITY), segments);
  return { bytes, mime: 'image/jpeg', width, height, animated: false };
}

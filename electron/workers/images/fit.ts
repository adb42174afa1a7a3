import {
  FastResizeFilter,
  pngQuantize,
  ResizeFilterType,
  ResizeFit,
  Transformer,
} from '@napi-rs/image';
import { AppFailure, appError } from '../../../core/contract/errors';
import { readGif } from './gif';
import { decodeFirstFrame } from './gif-decode';
import type { ImageFile, UploadLimits } from './image-tasks';
import { readJpeg, withProfile } from './jpeg';
import type { Pixels } from './pixels';
import { hasAlpha, isTransparent, onWhite } from './pixels';

/** Below this JPEG shows blocks; a smaller picture looks better than a worse one. */
const LOWEST_QUALITY = 62;
const HIGHEST_QUALITY = 92;
/** Each step takes off a fifth of each side; more where the bytes say that this will not do. */
const STEP = 0.8;
const LARGEST_STEP = 0.5;
const SMALLEST_SIDE = 64;

/** A picture at one size, ready to be written; the quality counts for JPEG only. */
type Sized = (quality: number) => Promise<Uint8Array>;
/** A way to bring a picture to a size. */
type Writer = (scale: number) => Promise<Sized>;

/**
 * Makes a kept picture fit an upload: as it is if it fits, else with the best quality that does,
 * else smaller. An animation that does not fit becomes its first frame.
 */
export async function fitImage(image: ImageFile, limits: UploadLimits): Promise<ImageFile> {
  if (image.bytes.length <= limits.maxBytes && limits.types.includes(image.mime)) return image;
  const { mime, write } = await writerFor(image, limits);
  const shortest = Math.min(image.width, image.height);
  const largest = Math.min(1, (limits.maxSide ?? Infinity) / Math.max(image.width, image.height));
  let scale = largest;
  do {
    const bytes = await best(await write(scale), mime === 'image/jpeg', limits.maxBytes);
    if (bytes.length <= limits.maxBytes) {
      const { width, height } = await new Transformer(bytes).metadata();
      return { bytes, mime, width, height, animated: false };
    }
    const wanted = Math.sqrt(limits.maxBytes / bytes.length);
    scale *= Math.max(LARGEST_STEP, Math.min(STEP, wanted));
  } while (shortest * scale >= SMALLEST_SIDE);
  throw new AppFailure(
    appError('image-too-large', { limitMegabytes: limits.maxBytes / 1_048_576 }),
  );
}

/**
 * The best file at a size that is small enough, or the smallest if none is. Most often the first try
 * is the best.
 */
async function best(write: Sized, hasQuality: boolean, maxBytes: number): Promise<Uint8Array> {
  const finest = await write(HIGHEST_QUALITY);
  if (finest.length <= maxBytes || !hasQuality) return finest;
  let found = await write(LOWEST_QUALITY);
  let [low, high] = [LOWEST_QUALITY + 1, HIGHEST_QUALITY - 1];
  while (low <= high && found.length <= maxBytes) {
    const quality = Math.floor((low + high) / 2);
    const bytes = await write(quality);
    if (bytes.length <= maxBytes) {
      found = bytes;
      low = quality + 1;
    } else {
      high = quality - 1;
    }
  }
  return found;
}

async function writerFor(
  image: ImageFile,
  limits: UploadLimits,
): Promise<{ mime: 'image/jpeg' | 'image/png'; write: Writer }> {
  const source = await decoder(image);
  const png = limits.types.includes('image/png');
  const jpeg = limits.types.includes('image/jpeg');
  if (!png && !jpeg) throw new AppFailure(appError('image-unsupported'));
  if (!jpeg || (png && source.transparent)) return { mime: 'image/png', write: pngWriter(source) };
  const profile = image.mime === 'image/jpeg' ? readJpeg(image.bytes).profile : [];
  const opaque = source.transparent ? fromPixels(onWhite(await source.pixels())) : source;
  return {
    mime: 'image/jpeg',
    write: async (scale) => {
      const sized = await opaque.at(scale);
      return async (quality) => withProfile(await sized().jpeg(quality), profile);
    },
  };
}

/** Full colours first; 256 of them are still better than fewer pixels. */
function pngWriter(source: Source): Writer {
  return async (scale) => {
    const sized = await source.at(scale);
    return async () => {
      const full = await sized().png();
      return scale === 1 ? pngQuantize(full, { minQuality: 0, maxQuality: 95 }) : full;
    };
  };
}

type Source = {
  transparent: boolean;
  /** The picture with each side multiplied by `scale`: scaled once, written as often as is asked. */
  at: (scale: number) => Promise<() => Transformer>;
  pixels: () => Promise<Pixels>;
};

async function decoder(image: ImageFile): Promise<Source> {
  if (image.mime === 'image/gif') {
    return fromPixels(decodeFirstFrame(image.bytes, readGif(image.bytes)));
  }
  const { bytes, width, height } = image;
  return {
    transparent: await isTransparent(new Transformer(bytes)),
    at: (scale) => scaled(() => new Transformer(bytes), { width, height }, scale),
    pixels: async () => {
      // Through a lossless format that has but one depth, since PNG comes in many.
      const flat = await new Transformer(await new Transformer(bytes).webpLossless()).rawPixels();
      return { data: flat, width, height };
    },
  };
}

function fromPixels(pixels: Pixels): Source {
  const { data, width, height } = pixels;
  return {
    transparent: hasAlpha(pixels),
    at: (scale) =>
      scaled(() => Transformer.fromRgbaPixels(data, width, height), { width, height }, scale),
    pixels: () => Promise.resolve(pixels),
  };
}

/**
 * Scales a picture once. Deep and grey pictures, which come in other depths than eight bits of four
 * channels, are scaled again at each writing.
 */
async function scaled(
  open: () => Transformer,
  full: { width: number; height: number },
  scale: number,
): Promise<() => Transformer> {
  if (scale === 1) return open;
  const side = (length: number): number => Math.max(1, Math.round(length * scale));
  const [width, height] = [side(full.width), side(full.height)];
  const filter = FastResizeFilter.Lanczos3;
  const pixels = await open()
    .fastResize({ width, height, filter, fit: ResizeFit.Fill })
    .rawPixels();
  return pixels.length === width * height * 4
    ? () => Transformer.fromRgbaPixels(pixels, width, height)
    : () => open().resize(width, height, ResizeFilterType.Lanczos3, ResizeFit.Fill);
}

import { AppFailure, appError } from '../../../core/contract/errors';
import type { Pixels } from './pixels';

/** Decodes the (first) picture of a HEIC file, upright. Throws `image-corrupt`. */
export async function decodeHeic(bytes: Uint8Array): Promise<Pixels> {
  // Loaded only when needed: the decoder is larger than the rest of the worker together.
  const { default: load } = await import('libheif-js/libheif-wasm/libheif-bundle.mjs');
  const images = new (load().HeifDecoder)().decode(bytes);
  const [image] = images;
  if (!image) throw new AppFailure(appError('image-corrupt'));
  const [width, height] = [image.get_width(), image.get_height()];
  const data = new Uint8ClampedArray(width * height * 4);
  const decoded = await new Promise<boolean>((resolve) => {
    image.display({ data, width, height }, (pixels) => resolve(pixels !== null));
  });
  for (const found of images) found.free();
  if (!decoded) throw new AppFailure(appError('image-corrupt'));
  return { data: new Uint8Array(data.buffer), width, height };
}

import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transformer } from '@napi-rs/image';
import { assetHashSchema } from '../../../core/domain/ids';
import { assetPath } from '../../assets/asset-files';
import type { TestPicture } from '../testing/pictures';

/** Sizes of a camera's and a phone's pictures, 2 to 12 megapixels. */
const SIZES = [
  [1920, 1080],
  [2048, 1536],
  [2560, 1920],
  [3000, 2000],
  [3264, 2448],
  [4000, 2250],
  [4000, 2667],
  [4000, 3000],
] as const;

/** A photograph on the disk. */
export type Photo = TestPicture & { path: string };

/** Makes photographs in a folder of assets, always the same ones; each is a file of its own. */
export async function makePhotos(folder: string, count: number): Promise<Photo[]> {
  const bases = await Promise.all(
    SIZES.map(async ([width, height]) => ({ width, height, file: await photo(width, height) })),
  );
  const photos: Photo[] = [];
  for (let index = 0; index < count; index += 1) {
    const base = bases[index % bases.length];
    if (base === undefined) throw new Error('no sizes');
    const bytes = withDensity(base.file, index + 1);
    const hash = assetHashSchema.parse(createHash('sha256').update(bytes).digest('hex'));
    const { width, height } = base;
    const asset = {
      hash,
      mime: 'image/jpeg' as const,
      bytes: bytes.length,
      width,
      height,
      animated: false,
      name: `${index + 1}.jpg`,
      createdAtMs: 0,
    };
    const path = assetPath(folder, asset);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    photos.push({ hash, asset, path, bytes: new Uint8Array() });
  }
  return photos;
}

/** A soft picture with the grain of a sensor, some half a megabyte for each megapixel. */
async function photo(width: number, height: number): Promise<Uint8Array> {
  const pixels = Buffer.alloc(width * height * 4, 255);
  let seed = width;
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 4) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const grain = seed >> 27;
      pixels[at] = (128 + 100 * Math.sin(x / 90) + grain) & 255;
      pixels[at + 1] = (120 + 90 * Math.sin(y / 70) + grain) & 255;
      pixels[at + 2] = (128 + 80 * Math.sin((x + y) / 120) + grain) & 255;
    }
  }
  return Transformer.fromRgbaPixels(pixels, width, height).jpeg(92);
}

/** The same picture in another file: with a density of its own, which is kept when it is taken in. */
function withDensity(jpeg: Uint8Array, density: number): Uint8Array {
  const jfif = Buffer.from([
    0xff,
    0xe0,
    0,
    16,
    ...Buffer.from('JFIF\0'),
    1,
    1,
    1,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
  jfif.writeUInt16BE(density, 12);
  jfif.writeUInt16BE(density, 14);
  return Buffer.concat([jpeg.subarray(0, 2), jfif, jpeg.subarray(2)]);
}

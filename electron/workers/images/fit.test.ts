import { Transformer } from '@napi-rs/image';
import { describe, expect, test } from 'vitest';
import { fitImage } from './fit';
import type { ImageFile } from './image-tasks';
import { takeInImage } from './take-in';
import { pictureFile } from './testing/pictures';

/** Noise, the hardest to make small. */
async function noise(width: number, height: number, alpha: boolean): Promise<ImageFile> {
  const data = new Uint8Array(width * height * 4);
  let state = 1;
  for (let at = 0; at < data.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    data[at] = at % 4 === 3 && !alpha ? 255 : state >> 16;
  }
  const bytes = await Transformer.fromRgbaPixels(data, width, height).png();
  return takeInImage(Uint8Array.from(bytes));
}

const types: ImageFile['mime'][] = ['image/jpeg', 'image/png'];

describe('fitting an upload', () => {
  test('what fits stays as it is', async () => {
    const image = await noise(100, 80, false);
    expect(await fitImage(image, { maxBytes: 1_000_000, types })).toBe(image);
  });

  test('uses the best quality that fits, at full size where that is possible', async () => {
    const image = await noise(400, 300, false);
    const maxBytes = (await new Transformer(image.bytes).jpeg(80)).length;
    const fitted = await fitImage(image, { maxBytes, types: ['image/jpeg'] });
    expect(fitted).toMatchObject({ mime: 'image/jpeg', width: 400, height: 300 });
    expect(fitted.bytes).toHaveLength(maxBytes);
  });

  test('makes it smaller where quality alone does not do', async () => {
    const image = await noise(400, 300, false);
    const fitted = await fitImage(image, { maxBytes: 15_000, types });
    expect(fitted.bytes.length).toBeLessThanOrEqual(15_000);
    expect(fitted.width).toBeLessThan(400);
    expect(fitted.width / fitted.height).toBeCloseTo(4 / 3, 1);
  });

  test('keeps what is see-through, unless only JPEG is allowed', async () => {
    const image = await noise(300, 200, true);
    expect((await fitImage(image, { maxBytes: 60_000, types })).mime).toBe('image/png');
    const flat = await fitImage(image, { maxBytes: 60_000, types: ['image/jpeg'] });
    expect(flat.mime).toBe('image/jpeg');
    const pixels = await new Transformer(flat.bytes).rawPixels();
    const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
    expect(mean).toBeGreaterThan(160);
  });

  test('puts exactly white behind what is see-through where only JPEG is allowed', async () => {
    const image = await takeInImage(await pictureFile('alpha.heic'));
    const flat = await fitImage(image, { maxBytes: 100_000, types: ['image/jpeg'] });
    expect(flat.mime).toBe('image/jpeg');
    const pixels = await new Transformer(flat.bytes).rawPixels();
    const depth = pixels.length / (96 * 64);
    const at = (32 * 96 + 88) * depth;
    expect([...pixels.subarray(at, at + 3)].every((value) => value >= 252)).toBe(true);
  });

  test('an animation becomes its first frame where animations are not allowed', async () => {
    const image = await takeInImage(await pictureFile('animated-loop-3.gif'));
    expect(await fitImage(image, { maxBytes: 1_000_000, types: ['image/gif'] })).toBe(image);
    const still = await fitImage(image, { maxBytes: 1_000_000, types });
    expect(still).toMatchObject({ width: 370, height: 285, animated: false });
    const before = await new Transformer(still.bytes).rawPixels();
    expect(new Set(before).size).toBeGreaterThan(20);
  });

  test('comes down to the longest side that is wanted before its quality suffers', async () => {
    const image = await noise(800, 400, false);
    const limits = { maxBytes: image.bytes.length - 1, maxSide: 320, types };
    const fitted = await fitImage(image, limits);
    expect(fitted).toMatchObject({ mime: 'image/jpeg', width: 320, height: 160 });
    // What is small enough as a file stays as it is, however long its sides are.
    expect(await fitImage(image, { ...limits, maxBytes: image.bytes.length })).toBe(image);
  });

  test.each([
    'alpha.heic',
    'cmyk-no-profile.jpg',
    'lossy.webp',
    'photo.heic',
    'premature-end-6mp.jpg',
    'progressive-orientation-6.jpg',
    'exif-orientation-6.jpg',
    'interlaced-rgba16.png',
    'palette-trns.png',
    'photo-jpeg-in.tif',
    'rgb24.bmp',
  ])('%s fits into 30 kB in its shape', async (name) => {
    const image = await takeInImage(await pictureFile(name));
    const fitted = await fitImage(image, { maxBytes: 30_000, types });
    expect(fitted.bytes.length).toBeLessThanOrEqual(30_000);
    expect(fitted.width / fitted.height).toBeCloseTo(image.width / image.height, 1);
  });

  test('says so when nothing helps', async () => {
    const image = await noise(200, 200, false);
    await expect(fitImage(image, { maxBytes: 300, types })).rejects.toMatchObject({
      appError: { code: 'image-too-large' },
    });
  });
});

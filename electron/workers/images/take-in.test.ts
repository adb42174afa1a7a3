import { JsColorType, Transformer } from '@napi-rs/image';
import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppFailure } from '../../../core/contract/errors';
import { withPixelInformation } from './bmff';
import { joinBytes } from './bytes';
import { readJpeg } from './jpeg';
import { takeInImage } from './take-in';
import { pictureFile, redAndBlue } from './testing/pictures';

/** What a file itself says; the library does not read GIF. */
async function imageSize(file: Uint8Array): Promise<{ width: number; height: number }> {
  const view = new DataView(file.buffer, file.byteOffset);
  if (file[0] === 0x47) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const { width, height } = await new Transformer(file).metadata();
  return { width, height };
}

/** The colour of a pixel, channels rounded to tens. */
async function colourAt(file: Uint8Array, x: number, y: number): Promise<number[]> {
  const image = new Transformer(file);
  const { width, height } = await image.metadata();
  const pixels = await image.rawPixels();
  const depth = pixels.length / (width * height);
  const at = (y * width + x) * depth;
  return [...pixels.subarray(at, at + 3)].map((value) => Math.round(value / 10) * 10);
}

const exif = Uint8Array.from([
  ...[0xff, 0xe1, 0, 34],
  ...new TextEncoder().encode('Exif\0\0MM'),
  ...[0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0],
]);

describe('taking in a picture', () => {
  test('keeps a JPEG byte for byte but for what tells about people and places', async () => {
    const plain = Uint8Array.from(await redAndBlue(40, 30).jpeg(90));
    expect((await takeInImage(plain)).bytes).toEqual(plain);
    const comment = Uint8Array.from([0xff, 0xfe, 0, 8, ...new TextEncoder().encode('secret')]);
    const told = joinBytes([
      plain.subarray(0, 2),
      exif,
      comment,
      plain.subarray(2),
      new TextEncoder().encode('hidden behind the end'),
    ]);
    const kept = await takeInImage(told);
    expect(kept).toEqual({
      bytes: plain,
      mime: 'image/jpeg',
      width: 40,
      height: 30,
      animated: false,
    });
  });

  test.each([
    ['exif-orientation-3.jpg', 'image/jpeg', 600, 450, false],
    ['exif-orientation-6.jpg', 'image/jpeg', 450, 600, false],
    ['progressive-orientation-6.jpg', 'image/jpeg', 64, 96, false],
    ['premature-end-6mp.jpg', 'image/jpeg', 2725, 2225, false],
    ['photo.heic', 'image/jpeg', 96, 64, false],
    ['alpha.heic', 'image/png', 96, 64, false],
    ['lossy.webp', 'image/jpeg', 1024, 772, false],
    ['cmyk-no-profile.jpg', 'image/jpeg', 96, 64, false],
    ['animated-loop-3.gif', 'image/gif', 370, 285, true],
    ['animated.webp', 'image/png', 80, 80, false],
    ['alpha.webp', 'image/png', 300, 300, false],
    ['rgb24.bmp', 'image/jpeg', 127, 64, false],
    ['photo-jpeg-in.tif', 'image/jpeg', 128, 128, false],
    ['interlaced-rgba16.png', 'image/png', 32, 32, false],
    ['palette-trns.png', 'image/png', 32, 32, false],
    ['bomb-text-chunk.png', 'image/png', 1, 1, false],
    ['polyglot-gif-html.gif', 'image/gif', 2, 1, false],
  ])('%s becomes %s of %i × %i', async (name, mime, width, height, animated) => {
    const taken = await takeInImage(await pictureFile(name));
    expect(taken).toMatchObject({ mime, width, height, animated });
    const found = await imageSize(taken.bytes);
    expect(found).toEqual({ width, height });
  });

  test.each([
    ['corrupt-header.jpg', 'image-corrupt'],
    ['truncated.jpg', 'image-corrupt'],
    ['bomb.gif', 'image-too-many-pixels'],
    ['svg-script.svg', 'image-unsupported'],
    ['CREDITS.md', 'image-not-an-image'],
  ])('%s is refused: %s', async (name, code) => {
    await expect(takeInImage(await pictureFile(name))).rejects.toMatchObject({
      appError: { code },
    });
  });

  test('turns a photo the right way up and forgets that it lay', async () => {
    const taken = await takeInImage(await pictureFile('exif-orientation-6.jpg'));
    expect(readJpeg(taken.bytes)).toMatchObject({ orientation: 1, width: 450, height: 600 });
    expect(Buffer.from(taken.bytes).includes('Exif')).toBe(false);
  });

  test('a lying progressive photo is turned: what was left is at the top', async () => {
    const { bytes } = await takeInImage(await pictureFile('progressive-orientation-6.jpg'));
    const [top, bottom] = [await colourAt(bytes, 32, 8), await colourAt(bytes, 32, 88)];
    expect(top[0]).toBeGreaterThan(190);
    expect(bottom[2]).toBeGreaterThan(180);
  });

  test.each(['photo.heic', 'alpha.heic'])('%s keeps its colours', async (name) => {
    const { bytes } = await takeInImage(await pictureFile(name));
    expect((await colourAt(bytes, 8, 8))[0]).toBeGreaterThan(190);
    const { colorType } = await new Transformer(bytes).metadata();
    expect(colorType === JsColorType.Rgba8).toBe(name === 'alpha.heic');
  });

  test.each(['photo.heic', 'lossy.webp', 'rgb24.bmp', 'photo-jpeg-in.tif', 'animated-loop-3.gif'])(
    'half of %s is refused, not shown by half',
    async (name) => {
      const whole = await pictureFile(name);
      await expect(takeInImage(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
        appError: { code: 'image-corrupt' },
      });
    },
  );

  test('nothing is hidden behind the end of a GIF', async () => {
    const taken = await takeInImage(await pictureFile('polyglot-gif-html.gif'));
    expect(Buffer.from(taken.bytes).includes('<script>')).toBe(false);
    expect(taken.bytes.at(-1)).toBe(0x3b);
  });

  test('the colours of a CMYK photo are right', async () => {
    const { bytes } = await takeInImage(await pictureFile('cmyk-no-profile.jpg'));
    expect(readJpeg(bytes).components).toBe(3);
    expect(await colourAt(bytes, 8, 8)).toEqual([20, 230, 10]);
    expect(await colourAt(bytes, 88, 8)).toEqual([160, 0, 40]);
  });

  test.each(['webp', 'avif', 'bmp', 'tiff', 'png'] as const)(
    '%s keeps its colours',
    async (format) => {
      const file = await redAndBlue(64, 32)[format]();
      const taken = await takeInImage(Uint8Array.from(file));
      expect(taken.mime).toBe(format === 'png' ? 'image/png' : 'image/jpeg');
      const [red, blue] = [await colourAt(taken.bytes, 8, 8), await colourAt(taken.bytes, 56, 8)];
      expect(red[0]).toBeGreaterThan(190);
      expect(red[2]).toBeLessThan(70);
      expect(blue[2]).toBeGreaterThan(180);
    },
  );

  test('what is see-through stays so', async () => {
    const file = await redAndBlue(64, 32, 0).webpLossless();
    expect((await takeInImage(Uint8Array.from(file))).mime).toBe('image/png');
  });

  test('an AVIF of an old encoder opens', async () => {
    const file = Buffer.from(await redAndBlue(64, 32).avif());
    // Old encoders wrote no `pixi`: rename it to a box that means nothing.
    file.write('free', file.indexOf('pixi'), 'latin1');
    const old = Uint8Array.from(file);
    await expect(new Transformer(old).metadata()).rejects.toThrow();
    expect(withPixelInformation(old).length).toBeGreaterThan(old.length);
    expect(await takeInImage(old)).toMatchObject({ mime: 'image/jpeg', width: 64, height: 32 });
  });

  test('a picture with too many pixels is refused by its header', async () => {
    const file = Uint8Array.from(await redAndBlue(8, 8).png());
    new DataView(file.buffer).setUint32(16, 60_000);
    new DataView(file.buffer).setUint32(20, 60_000);
    await expect(takeInImage(file)).rejects.toMatchObject({
      appError: { code: 'image-too-many-pixels', params: { limitMegapixels: 100 } },
    });
  });

  test('a broken file of any kind is refused, never more', async () => {
    const image = redAndBlue(16, 16);
    const files = await Promise.all([
      image.png(),
      image.jpeg(),
      image.webp(),
      image.avif(),
      image.bmp(),
      image.tiff(),
    ]);
    files.push(Buffer.from(await pictureFile('animated-loop-3.gif')));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat(),
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
        fc.boolean(),
        async (file, at, noise, cut) => {
          const broken = Uint8Array.from(file);
          broken.set(noise, at % (broken.length - 8));
          const bytes = cut ? broken.subarray(0, at % broken.length) : broken;
          const outcome = await takeInImage(bytes).then(
            () => true,
            (error: unknown) => error instanceof AppFailure,
          );
          expect(outcome).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a drawing', () => {
  const svg = (inner: string, size = 'width="24" height="12"') =>
    new TextEncoder().encode(
      `<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${inner}</svg>`,
    );

  test('is drawn large enough to look good', async () => {
    const taken = await takeInImage(svg('<rect width="24" height="12" fill="#c33"/>'));
    expect(taken).toMatchObject({ mime: 'image/jpeg', width: 1440, height: 720 });
    expect((await colourAt(taken.bytes, 1400, 700))[0]).toBeGreaterThan(190);
  });

  test('reads no file that it names', async () => {
    const secret = join(import.meta.dirname, 'fixtures', 'alpha.webp');
    for (const href of [
      `xlink:href="${secret}"`,
      `href = 'file://${secret}'`,
      `href="&#x2f;etc"`,
    ]) {
      const taken = await takeInImage(svg(`<image ${href} width="24" height="12"/>`));
      expect(await new Transformer(taken.bytes).rawPixels()).toSatisfy((pixels: Buffer) =>
        pixels.every((value) => value === 0),
      );
    }
  });

  test.each([
    ['words, for which there are no fonts', svg('<text x="1">稿</text>')],
    ['entities', svg('<!ENTITY a "b">')],
  ])('with %s is refused', async (_what, bytes) => {
    await expect(takeInImage(bytes)).rejects.toMatchObject({
      appError: { code: 'image-unsupported' },
    });
  });
});

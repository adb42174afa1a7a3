import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transformer } from '@napi-rs/image';
import { cmykJpeg } from './cmyk-jpeg';
import { bitmap24, hugeFrameGif, jpegInTiff } from './old-formats';
import { interlacedRgba16, paletteWithTransparency, textBomb } from './png-files';

/** A picture whose left half is red and whose right half is blue (see-through if asked). */
export function redAndBlue(width: number, height: number, alpha = 255): Transformer {
  const data = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    data.set(at % width < width / 2 ? [220, 20, 30, 255] : [20, 40, 210, alpha], at * 4);
  }
  return Transformer.fromRgbaPixels(data, width, height);
}

/** What can be made by a rule is made when it is asked for; all else lies in `fixtures`. */
const MADE: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'bomb.gif': hugeFrameGif,
  'bomb-text-chunk.png': textBomb,
  'cmyk-no-profile.jpg': cmykJpeg,
  'interlaced-rgba16.png': interlacedRgba16,
  'palette-trns.png': paletteWithTransparency,
  'photo-jpeg-in.tif': async () =>
    jpegInTiff(Uint8Array.from(await grey(128, 128).jpeg(90)), 128, 128),
  'rgb24.bmp': bitmap24,
};

/** The bytes of a picture that the tests know by name. */
export async function pictureFile(name: string): Promise<Uint8Array> {
  const make = MADE[name];
  if (make) return make();
  return Uint8Array.from(await readFile(join(import.meta.dirname, '../fixtures', name)));
}

/** Darker on the left: of one colour, it looks the same in whichever space a file says its colours are. */
function grey(width: number, height: number): Transformer {
  const data = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const light = at % width < width / 2 ? 60 : 190;
    data.set([light, light, light, 255], at * 4);
  }
  return Transformer.fromRgbaPixels(data, width, height);
}

import { JsColorType, type Transformer } from '@napi-rs/image';

/** Uncompressed pixels, four bytes each: red, green, blue, alpha. */
export type Pixels = { data: Uint8Array; width: number; height: number };

/** Whether any pixel is not fully opaque. */
export function hasAlpha({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

/** Puts white behind what is see-through. */
export function onWhite(pixels: Pixels): Pixels {
  const data = Uint8Array.from(pixels.data);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 255) / 255;
    for (let channel = at; channel < at + 3; channel += 1) {
      data[channel] = Math.round((data[channel] ?? 0) * alpha + 255 * (1 - alpha));
    }
    data[at + 3] = 255;
  }
  return { ...pixels, data };
}

const colourTypesWithAlpha: readonly JsColorType[] = [
  JsColorType.La8,
  JsColorType.Rgba8,
  JsColorType.La16,
  JsColorType.Rgba16,
  JsColorType.Rgba32F,
];

/** Whether a picture is see-through somewhere. Deep and grey ones are taken at their word. */
export async function isTransparent(image: Transformer): Promise<boolean> {
  const { colorType, width, height } = await image.metadata();
  if (colorType !== JsColorType.Rgba8) return colourTypesWithAlpha.includes(colorType);
  return hasAlpha({ data: await image.rawPixels(), width, height });
}

/**
 * Whether decoding ended early and left a good part of the picture without content: decoders fill
 * what is missing with one flat grey.
 */
export async function endsEarly(image: Transformer): Promise<boolean> {
  const { width, height } = await image.metadata();
  const data = await image.rawPixels();
  const row = data.length / height;
  let missing = 0;
  for (let y = height - 1; y >= 0; y -= 1) {
    const line = data.subarray(y * row, (y + 1) * row);
    const [grey = 0] = line;
    if (grey < 126 || grey > 130 || line.some((value) => value !== grey)) break;
    missing += 1;
  }
  return width > 0 && missing > height / 20;
}

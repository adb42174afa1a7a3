import { z } from 'zod';

const fraction = z.number().min(0).max(1);

/** A part of a picture, as fractions of its width and height from the top left. */
export const cropSchema = z
  .object({ x1: fraction, y1: fraction, x2: fraction, y2: fraction })
  .refine((crop) => crop.x1 < crop.x2 && crop.y1 < crop.y2);
export type Crop = z.infer<typeof cropSchema>;

/** What matters most in a picture: cards show it wherever they can. */
export const focusSchema = z.object({ x: fraction, y: fraction });
export type Focus = z.infer<typeof focusSchema>;

/** What the cards show of a cover. Null: nothing chosen, {@link effectiveCrop} decides. */
export const coverCropsSchema = z.object({
  /** 2.35:1, on the head of an edition. */
  wide: cropSchema.nullable().catch(null),
  /** 1:1, on the other articles, in chats and in Moments. */
  square: cropSchema.nullable().catch(null),
  focus: focusSchema.nullable().catch(null),
});
export type CoverCrops = z.infer<typeof coverCropsSchema>;

/** A cover of which nothing was chosen. */
export const NO_COVER_CROPS: CoverCrops = { wide: null, square: null, focus: null };

/** The shapes of cards, width divided by height. Source: 新增草稿, pic_crop_235_1 and pic_crop_1_1. */
export const CROP_RATIOS = { wide: 2.35, square: 1 } as const;
export type CropShape = keyof typeof CROP_RATIOS;

/** WeChat takes at most six decimals. */
const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** The largest part of a picture that has the shape, as near to the focus as it can be. */
export function largestCrop(
  shape: CropShape,
  picture: { width: number; height: number },
  focus: Focus | null,
): Crop {
  const ratio = CROP_RATIOS[shape];
  const pictureRatio = picture.width / picture.height;
  const width = Math.min(1, ratio / pictureRatio);
  const height = Math.min(1, pictureRatio / ratio);
  const { x, y } = focus ?? { x: 0.5, y: 0.5 };
  const x1 = Math.min(Math.max(0, x - width / 2), 1 - width);
  const y1 = Math.min(Math.max(0, y - height / 2), 1 - height);
  return { x1: round(x1), y1: round(y1), x2: round(x1 + width), y2: round(y1 + height) };
}

/** What a card of a shape shows: the part that was chosen, else the largest around the focus. */
export function effectiveCrop(
  shape: CropShape,
  picture: { width: number; height: number },
  crops: CoverCrops,
): Crop {
  return crops[shape] ?? largestCrop(shape, picture, crops.focus);
}

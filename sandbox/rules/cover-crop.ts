import { refuse, type Refusal } from './errors';

/** `X1_Y1_X2_Y2`: fractions from 0 to 1 with at most six decimals. */
const CROP = /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)(?:_(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)){3}$/;
/** Pixels are whole, so a small cover cannot be cut quite right. */
const TOLERANCE = 0.02;

/**
 * Checks one crop of a cover: page 新增草稿 gives the form and asks for the true ratio in pixels.
 * @param ratio width over height that the crop must have
 * @param cover pixel size of the picture; 0 × 0 when its header does not say
 */
export function checkCrop(
  crop: string,
  ratio: number,
  cover: { width: number; height: number },
): Refusal | null {
  if (crop === '') return null;
  if (!CROP.test(crop)) return refuse(53402, 'X1_Y1_X2_Y2');
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = crop.split('_').map(Number);
  if (x2 <= x1 || y2 <= y1) return refuse(53402, 'empty area');
  if (cover.width === 0 || cover.height === 0) return null;
  const actual = ((x2 - x1) * cover.width) / ((y2 - y1) * cover.height);
  return Math.abs(actual / ratio - 1) > TOLERANCE
    ? refuse(53402, `ratio ${actual.toFixed(3)}`)
    : null;
}

import type { Rule } from '../rule';

const place = { kind: 'field', field: 'cover' } as const;
/** Source: WeChat answers 53402 when the crop of a cover is too small; 200 pixels are enough. */
const LEAST_PIXELS = 200;
/** The wide card is 900 pixels; below half of that it looks soft. */
const SHARP_WIDTH = 450;

/** WeChat takes no draft without a cover, nor one that is too small to be cropped. */
export const checkCover: Rule = ({ meta, findAsset }) => {
  // Its first picture is the cover of a picture message.
  if (meta.form === 'pictures') return [];
  if (meta.cover === null) return [{ rule: 'cover-missing', severity: 'error', place }];
  const asset = findAsset(meta.cover);
  if (asset === null) return [{ rule: 'cover-lost', severity: 'error', place }];
  const { width, height } = asset;
  if (Math.min(width, height) < LEAST_PIXELS) {
    const params = { width, height, limit: LEAST_PIXELS };
    return [{ rule: 'cover-too-small', severity: 'error', params, place }];
  }
  if (width >= SHARP_WIDTH) return [];
  return [{ rule: 'cover-small', severity: 'info', params: { width, height }, place }];
};

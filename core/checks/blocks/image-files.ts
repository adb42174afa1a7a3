import type { Asset } from '../../domain/asset';
import type { Finding } from '../../domain/finding';
import { documentPictures } from '../pictures';
import type { Rule } from '../rule';

/** Source: 上传永久素材 (add_material): pictures of at most 10 MB. Others are made smaller, films cannot be. */
const LARGEST_BYTES = 10 * 1024 * 1024;
/** From here on loading it on a phone takes a while. */
const LARGE_BYTES = 3 * 1024 * 1024;
/** The column of a phone with three dots to a pixel; below half of it a picture looks soft. */
const SHARP_WIDTH = 500;

/** Pictures whose files WeChat refuses or readers wait for, and those too small to look sharp. */
export const checkImageFiles: Rule = ({ document, findAsset }) =>
  documentPictures(document).flatMap(({ hash, place }) => {
    const asset = findAsset(hash);
    const found = asset ? faultOf(asset) : null;
    return found ? [{ ...found, place }] : [];
  });

function faultOf({ animated, bytes, width, name }: Asset): Finding | null {
  const megabytes = Number((bytes / 1_048_576).toFixed(1));
  if (animated && bytes > LARGEST_BYTES) {
    const params = { name, megabytes, limit: LARGEST_BYTES / 1_048_576 };
    return { rule: 'image-animated-too-large', severity: 'error', params };
  }
  if (bytes > LARGEST_BYTES)
    return { rule: 'image-shrunk', severity: 'info', params: { name, megabytes } };
  if (bytes > LARGE_BYTES)
    return { rule: 'image-heavy', severity: 'info', params: { name, megabytes } };
  if (width < SHARP_WIDTH && width > 200) {
    return { rule: 'image-small', severity: 'info', params: { name, width } };
  }
  return null;
}

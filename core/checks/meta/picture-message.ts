import { PICTURES_LIMITS, countCharacters } from '../../domain/article';
import { pictureMessageText } from '../../document/picture-message';
import type { Finding } from '../../domain/finding';
import type { Rule } from '../rule';

/** A picture message 贴图 is 1 to 20 pictures with up to 1,000 characters. Source: 新增草稿, newspic. */
export const checkPictureMessage: Rule = ({ meta, document, rendered }) => {
  if (meta.form !== 'pictures') return [];
  const pictures = rendered.images.length;
  const length = countCharacters(pictureMessageText(document));
  const found: Finding[] = [];
  const error = (rule: string, params?: Finding['params']) =>
    found.push({ rule, severity: 'error', ...(params && { params }) });
  if (pictures === 0) error('pictures-none');
  if (pictures > PICTURES_LIMITS.pictures) {
    error('pictures-too-many', { count: pictures, limit: PICTURES_LIMITS.pictures });
  }
  if (length === 0) error('pictures-without-text');
  if (length > PICTURES_LIMITS.text) {
    error('pictures-text-too-long', { length, limit: PICTURES_LIMITS.text });
  }
  return found;
};

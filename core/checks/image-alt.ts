import { eachImage } from '../document/text';
import type { Rule } from './rule';

/** Who cannot see a picture hears its description; who has a caption has words too. */
export const checkImageAlt: Rule = ({ document }) => {
  let count = 0;
  eachImage(document, (image) => {
    if (image.alt.trim() === '' && image.children.length === 0) count += 1;
  });
  return count > 0 ? [{ rule: 'image-without-alt', severity: 'info', params: { count } }] : [];
};

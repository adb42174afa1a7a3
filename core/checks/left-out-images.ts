import { documentText } from '../document/text';
import { MISSING_IMAGE } from '../import/imported';
import type { Rule } from './rule';

/** Words that an import left where a picture was should not reach readers. */
export const checkLeftOutImages: Rule = ({ document }) => {
  const count = [...documentText(document).matchAll(MISSING_IMAGE)].length;
  return count > 0 ? [{ rule: 'image-left-out', severity: 'warning', params: { count } }] : [];
};

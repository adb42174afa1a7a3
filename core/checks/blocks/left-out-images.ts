import { MISSING_IMAGE } from '../../import/imported';
import { lineRule } from '../rule';

/** Words that an import left where a picture was should not reach readers. */
export const checkLeftOutImages = lineRule(
  { rule: 'image-left-out', severity: 'warning' },
  (text) =>
    [...text.matchAll(MISSING_IMAGE)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
);

import { documentPictures } from '../pictures';
import type { Rule } from '../rule';

/** Who cannot see a picture hears its description; who has a caption has words too. */
export const checkImageAlt: Rule = ({ document }) =>
  documentPictures(document)
    .filter(({ alt, hasCaption }) => alt.trim() === '' && !hasCaption)
    .map(({ place }) => ({ rule: 'image-without-alt', severity: 'info', place }));

import { documentText } from '../../document/text';
import type { Rule } from '../rule';

/** There must be something to read or to look at. */
export const checkBody: Rule = ({ document, rendered }) => {
  const empty = rendered.images.length === 0 && documentText(document).trim() === '';
  return empty ? [{ rule: 'body-empty', severity: 'error' }] : [];
};

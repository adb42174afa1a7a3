import { blockOf } from '../lines';
import type { Rule } from '../rule';

/** A heading without words leaves a gap, and a number or a bar of the theme that belongs to nothing. */
export const checkEmptyHeadings: Rule = ({ lines }) =>
  lines
    .filter(({ kind, text }) => kind === 'heading' && text.trim() === '')
    .map((line) => ({
      rule: 'heading-empty',
      severity: 'warning',
      place: blockOf(line),
      fix: { kind: 'remove' },
    }));

import { isInDrawing } from '../html-tree';
import { setStyle } from '../structure-rule';
import type { LayoutRule } from './layout-rule';

/** Lines nearer to each other than this share of the size of their letters touch. */
const LEAST_PITCH = 0.95;

/** Lines of words that lie on each other, whatever the style says. */
export const lineHeightOverlappingRule: LayoutRule = {
  rule: 'structure-line-height-overlapping',
  severity: 'warning',
  check: (element, boxes) => {
    if (isInDrawing(element)) return null;
    const touches = boxes.some(
      ({ linePitch, lineHeight, fontSize }) =>
        linePitch !== null &&
        linePitch < fontSize * LEAST_PITCH &&
        // Pitch alone could be that of raised or shifted words.
        lineHeight < fontSize * LEAST_PITCH,
    );
    return touches ? { edits: [setStyle('line-height', '1.6')] } : null;
  },
};

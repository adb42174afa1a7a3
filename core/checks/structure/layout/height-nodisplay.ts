import { declared, hasInk, isInDrawing, wordsOf } from '../html-tree';
import { dropStyle, setStyle } from '../structure-rule';
import type { LayoutRule } from './layout-rule';

const TALL = 200;
const MORE_THAN_TALL = 20;
const MORE_THAN_SHORT = 5;

/** A fixed height that its words do not fit into: what sticks out is cut off or lies on what follows. */
export const heightNodisplayRule: LayoutRule = {
  rule: 'structure-height-nodisplay',
  severity: 'warning',
  check: (element, boxes) => {
    const height = declared(element, 'height');
    // No height at all is a rule of its own.
    if (height === null || /^(auto|0\D*|.*%)$/i.test(height)) return null;
    if (element.tag === 'img' || isInDrawing(element) || !hasInk(wordsOf(element))) return null;
    const over = boxes.map((box) => (box.scrolls ? 0 : box.scrollHeight - box.clientHeight));
    const isCut = boxes.some((box, index) => {
      const allowed = box.clientHeight > TALL ? MORE_THAN_TALL : MORE_THAN_SHORT;
      return (over[index] ?? 0) > allowed;
    });
    if (!isCut) return null;
    return {
      params: { pixels: Math.round(Math.max(...over)) },
      edits: [dropStyle('height'), setStyle('min-height', height)],
    };
  },
};

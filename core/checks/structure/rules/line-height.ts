import { declared, type HtmlElement, isInDrawing, hasOwnWords } from '../html-tree';
import { dropStyle, type StructureRule } from '../structure-rule';

const ZERO = /^0(\.0*)?(px|em|rem|%)?$/i;

/** Words in lines without height lie on top of each other. Without words it is a way to join pictures. */
export const lineHeightRule: StructureRule = {
  rule: 'structure-line-height',
  severity: 'warning',
  check: (elements) => {
    const hits = new Set<HtmlElement>();
    for (const element of elements) {
      if (!hasOwnWords(element) || isInDrawing(element)) continue;
      const source = nearestLineHeight(element);
      if (source) hits.add(source);
    }
    return [...hits].map((element) => ({ element, edits: [dropStyle('line-height')] }));
  },
};

function nearestLineHeight(element: HtmlElement): HtmlElement | null {
  for (let at: HtmlElement | null = element; at; at = at.parent) {
    const height = declared(at, 'line-height');
    if (height !== null) return ZERO.test(height) ? at : null;
  }
  return null;
}

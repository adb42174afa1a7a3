import { hasInk, wordsOf } from '../html-tree';
import { setStyle } from '../structure-rule';
import type { LayoutRule } from './layout-rule';

/** Words in `<pre>` do not wrap: on a phone their ends are out of sight. */
export const preRule: LayoutRule = {
  rule: 'structure-pre',
  severity: 'warning',
  check: (element, boxes) => {
    if (element.tag !== 'pre' || !hasInk(wordsOf(element))) return null;
    if (!boxes.some((box) => box.scrollWidth > box.clientWidth + 1)) return null;
    return { edits: [{ kind: 'rename', tag: 'section' }, setStyle('white-space', 'pre-wrap')] };
  },
};

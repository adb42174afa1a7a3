import { childElements, hasOwnWords, type HtmlElement } from '../html-tree';
import { elementRule } from '../structure-rule';

const MEDIUM = /^(img|video|svg|iframe|mp-.*|mpvoice|mpcps|qqmusic)$/;

/**
 * `<section nodeleaf>` is the editor's own place for one picture, film or component; anything else
 * in it vanishes on the phone.
 */
export const nodeLeafRule = elementRule('structure-node-leaf', 'warning', (element) => {
  if (!element.attributes.has('nodeleaf') || holdsOneMedium(element)) return null;
  return { edits: [{ kind: 'attribute', name: 'nodeleaf', value: null }] };
});

function holdsOneMedium(element: HtmlElement): boolean {
  const children = childElements(element);
  const [only] = children;
  if (!only || children.length > 1 || hasOwnWords(element)) return false;
  // A linked picture is still one picture.
  return MEDIUM.test(only.tag) || (only.tag === 'a' && holdsOneMedium(only));
}

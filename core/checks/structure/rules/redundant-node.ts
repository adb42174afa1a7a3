import type { HtmlEdit } from '../../../domain/finding';
import {
  childElements,
  everyElement,
  hasInk,
  type HtmlElement,
  isWithin,
  wordsOf,
} from '../html-tree';
import { elementRule } from '../structure-rule';

const MANY_CHILDREN = 20;
const MANY_EMPTY = 15;
const SHOWN = /^(img|svg|video|audio|iframe|br|hr|canvas|table|mp-.*|mpvoice|qqmusic)$/;

/** Among many children, WeChat's editor deletes those that show nothing. */
export const redundantNodeRule = elementRule('structure-redundant-node', 'warning', (element) => {
  const children = childElements(element);
  // The parts of a drawing have no words and are seen all the same.
  const drawn = isWithin(element, ({ tag }) => tag === 'svg');
  if (drawn || children.length <= MANY_CHILDREN) return null;
  const empty = children.filter(showsNothing);
  if (empty.length <= MANY_EMPTY) return null;
  const more = empty.map((one): HtmlEdit => ({
    element: [...one.path],
    change: { kind: 'remove' },
  }));
  return { params: { count: empty.length }, more };
});

function showsNothing(element: HtmlElement): boolean {
  if (hasInk(wordsOf(element))) return false;
  return everyElement([element]).every(
    ({ tag, style }) =>
      !SHOWN.test(tag) && !style.some(({ name }) => /^(background|border)/.test(name)),
  );
}

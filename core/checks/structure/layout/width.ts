import { declared, type HtmlElement, isInDrawing, isWithin } from '../html-tree';
import { dropStyle } from '../structure-rule';
import { type BoxFacts, LAYOUT_WIDTHS } from './facts';
import type { LayoutRule } from './layout-rule';

/** Pixels by which a width may change from screen to screen before it counts as another one. */
const SAME_WIDTH = 10;
/** By how much its share of the screen may change. */
const SAME_SHARE = 0.2;
/** Pixels that rounding may add. */
const ROUNDING = 1;

/**
 * A width in pixels looks right on one screen only: it fills the column here and not there, sticks
 * out, or takes another share of it. Tencent measures at three widths and compares.
 */
export const widthRule: LayoutRule = {
  rule: 'structure-width',
  severity: 'warning',
  check: (element, boxes) => {
    if (
      isInDrawing(element) ||
      isWithin(element, ({ attributes }) => attributes.has('data-ignore-width'))
    )
      return null;
    const measured = boxes.map(measure);
    const fault = isSized(element)
      ? faultOf(measured)
      : element.parent === null && measured.some((box) => box.sticksOut) && 'overflow';
    if (!fault) return null;
    const fixed = declared(element, 'width') !== null;
    return {
      params: { fault },
      ...(fixed && { edits: ['width', 'min-width'].map(dropStyle) }),
    };
  },
};

type Measured = { width: number; share: number; fills: boolean; sticksOut: boolean };

function measure(box: BoxFacts, index: number): Measured {
  const screen = LAYOUT_WIDTHS[index] ?? LAYOUT_WIDTHS[0];
  const width = Math.round(box.right - box.left);
  const right = screen - box.right;
  // Equal distances on both sides are how Tencent's checker knows a box that fills the column.
  const fills = Math.abs(box.left + right) <= ROUNDING;
  const sticksOut = !fills && (box.left < -ROUNDING || right < -ROUNDING);
  return { width, share: width / screen, fills, sticksOut };
}

/** Whether the width of an element is its own, not that of the column. */
function isSized(element: HtmlElement): boolean {
  if (element.tag === 'img') return true;
  if (element.tag === 'th') return isWithin(element, ({ tag }) => tag === 'thead');
  // Of a table, only its head is looked at.
  if (isWithin(element, ({ tag }) => tag === 'table')) return false;
  const width = declared(element, 'width');
  return width !== null && width !== '' && !/auto|100%/i.test(width);
}

function faultOf(boxes: readonly Measured[]): 'fills' | 'overflow' | 'share' | null {
  const [first] = boxes;
  if (!first) return null;
  const differs = <T>(of: (box: Measured) => T) => boxes.some((box) => of(box) !== of(first));
  if (differs((box) => box.sticksOut)) return 'overflow';
  if (boxes.every((box) => box.fills)) return null;
  if (differs((box) => box.fills)) return 'fills';
  const tolerance = boxes.some((box) => box.share === 1) ? 0 : SAME_SHARE;
  const otherWidth = boxes.some((box) => Math.abs(box.width - first.width) > SAME_WIDTH);
  const otherShare = boxes.some((box) => Math.abs(box.share - first.share) > tolerance);
  return otherWidth && otherShare ? 'share' : null;
}

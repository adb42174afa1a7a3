import { coloursIn } from '../../../wechat/dark-html';
import { mixStops } from '../../../wechat/dark-mode';
import { writeRgba } from '../../../wechat/rgba';
import { gradientOf } from '../contrast';
import { type HtmlElement, hasInk, isInDrawing, wordsOf } from '../html-tree';
import { dropStyle, elementRule, setStyle } from '../structure-rule';

/** At night WeChat replaces a gradient under words by one flat colour, not always a good one. */
export const darkGradientRule = elementRule(
  'structure-darkmode-no-gradient',
  'warning',
  (element) => {
    const gradient = gradientOf(element);
    if (gradient === null || isInDrawing(element) || !hasInk(wordsOf(element))) return null;
    if (ignores(element, 'text-bg-gradient')) return null;
    const flat = mixStops(coloursIn(gradient));
    const drop = ['background', 'background-image'].map(dropStyle);
    return { edits: flat ? [...drop, setStyle('background-color', writeRgba(flat))] : drop };
  },
);

/** Whether an element says that a rule about the night does not hold for it (`data-ignore-dm`). */
export function ignores(element: HtmlElement, rule: string): boolean {
  return (element.attributes.get('data-ignore-dm') ?? '').split(/\s+/).includes(rule);
}

import type { Finding } from '../../../domain/finding';
import { everyElement, type HtmlElement, readHtml } from '../html-tree';
import { findingOf } from '../structure-rule';
import type { LayoutFacts } from './facts';
import { heightNodisplayRule } from './height-nodisplay';
import type { LayoutRule } from './layout-rule';
import { lineHeightOverlappingRule } from './line-height-overlapping';
import { preRule } from './pre';
import { widthRule } from './width';

/** Tencent's structure rules that only a browser can answer. */
export const layoutRules: readonly LayoutRule[] = [
  widthRule,
  heightNodisplayRule,
  preRule,
  lineHeightOverlappingRule,
];

/**
 * Checks HTML by the structure rules about its layout.
 * @param parts the HTML of each block in order, as {@link checkStructure} takes it.
 * @param facts what a browser measured of all parts joined.
 */
export function checkLayout(parts: readonly string[], facts: LayoutFacts): Finding[] {
  const boxesOf = new Map(facts.map(({ path, boxes }) => [path.join(' '), boxes]));
  let elementsBefore = 0;
  return parts.flatMap((part, index) => {
    const top = readHtml(part);
    const findings = everyElement(top).flatMap((element) => {
      const [first = 0, ...rest] = element.path;
      const boxes = boxesOf.get([first + elementsBefore, ...rest].join(' '));
      return boxes ? layoutRules.flatMap((rule) => findingsOf(rule, element, boxes, index)) : [];
    });
    elementsBefore += top.length;
    return findings;
  });
}

function findingsOf(
  rule: LayoutRule,
  element: HtmlElement,
  boxes: LayoutFacts[number]['boxes'],
  part: number,
): Finding[] {
  const hit = rule.check(element, boxes);
  return hit ? [findingOf(rule, { element, ...hit }, part)] : [];
}

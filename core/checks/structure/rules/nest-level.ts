import type { HtmlEdit } from '../../../domain/finding';
import { childElements, hasOwnWords, type HtmlElement } from '../html-tree';
import type { StructureHit, StructureRule } from '../structure-rule';

/** The text of the rule allows ten equal wrappers; Tencent's code looks only below level 15. */
const MOST_EQUAL = 10;
const LEAVES = new Set(['img', 'video', 'svg']);

/**
 * Boxes in boxes, each with the tag and style of one around it and nothing else inside. WeChat's
 * editor unwraps them when it opens the draft; the API stores them.
 */
export const nestLevelRule: StructureRule = {
  rule: 'structure-nest-level',
  severity: 'warning',
  check: (elements) => {
    const seen = new Set<HtmlElement>();
    const hits: StructureHit[] = [];
    for (const element of elements) {
      if (seen.has(element)) continue;
      const repeats = repeatsBelow(element, seen);
      if (repeats.length < MOST_EQUAL) continue;
      const more = repeats.map((one): HtmlEdit => ({
        element: [...one.path],
        change: { kind: 'unwrap' },
      }));
      hits.push({ element, params: { levels: repeats.length + 1 }, more });
    }
    return hits;
  },
};

/** The wrappers in the chain of only children from an element down that repeat one above them. */
function repeatsBelow(top: HtmlElement, seen: Set<HtmlElement>): HtmlElement[] {
  const looks = new Set<string>();
  const repeats: HtmlElement[] = [];
  for (let at: HtmlElement | null = top; at && !LEAVES.has(at.tag); at = onlyChild(at)) {
    seen.add(at);
    const look = `${at.tag} ${at.attributes.get('style') ?? ''}`;
    if (looks.has(look)) repeats.push(at);
    looks.add(look);
  }
  return repeats;
}

function onlyChild(element: HtmlElement): HtmlElement | null {
  const children = childElements(element);
  return children.length === 1 && !hasOwnWords(element) ? (children[0] ?? null) : null;
}

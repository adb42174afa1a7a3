import { isVideoFrame, type KnowsImage } from './addresses';
import { judgeAttribute } from './attribute-rules';
import type { Drop, FilteredArticle } from './drops';
import { applyEdits, escapeAttribute, type Edit } from './edits';
import { DROPPED_ELEMENTS, isDisputedAttribute } from './rules';
import {
  attribute,
  attributeName,
  isElement,
  parseArticle,
  type Element,
  type Node,
  type Parent,
} from './tree';

/** An article's HTML as the draft API stores it, with what it left out. */
export interface CleanedArticle extends FilteredArticle {
  /** Attributes over which reports differ, as `tag name`. */
  disputed: string[];
}

/**
 * Filters HTML as `draft/add` does. The text is edited in place: what no rule names stays byte for
 * byte, since that is what WeChat does on this path (it does not write the HTML anew).
 */
export function cleanForApi(html: string, knowsImage: KnowsImage): CleanedArticle {
  const result = cleanOnce(html, knowsImage);
  let before = html;
  // Taking something out of broken HTML can give the rest another meaning: look again.
  for (let pass = 1; pass < MAX_PASSES && result.html !== before; pass += 1) {
    before = result.html;
    const again = cleanOnce(before, knowsImage);
    result.html = again.html;
    result.drops.push(...again.drops);
  }
  return result;
}

const MAX_PASSES = 10;

function cleanOnce(html: string, knowsImage: KnowsImage): CleanedArticle {
  const edits: Edit[] = [];
  const drops: Drop[] = [];
  const disputed: string[] = [];

  function removeElement(element: Element, drop: Drop): void {
    const place = element.sourceCodeLocation;
    if (!place) return;
    edits.push({ start: place.startOffset, end: endOf(element), text: '' });
    drops.push(drop);
  }

  function visitAttributes(element: Element): 'kept' | 'removed' {
    const places = element.sourceCodeLocation?.attrs ?? {};
    for (const attr of element.attrs) {
      const name = attributeName(attr);
      const place = places[name];
      if (isDisputedAttribute(element.tagName, name)) disputed.push(`${element.tagName} ${name}`);
      const verdict = judgeAttribute(element, name, attr.value, knowsImage);
      if (verdict.kind === 'drop-element') {
        removeElement(element, verdict.drop);
        return 'removed';
      }
      if (!place || verdict.kind === 'keep') continue;
      if (verdict.kind === 'write') {
        drops.push(...verdict.drops);
        const text = `${verdict.name}="${escapeAttribute(verdict.value)}"`;
        edits.push({ start: place.startOffset, end: place.endOffset, text });
      } else {
        if (verdict.drop) drops.push(verdict.drop);
        edits.push({
          start: skipSpaceBefore(html, place.startOffset),
          end: place.endOffset,
          text: '',
        });
      }
    }
    return 'kept';
  }

  function visit(parent: Parent): void {
    for (const node of parent.childNodes) {
      if (!isElement(node)) continue;
      if (isDroppedElement(node)) {
        removeElement(node, { code: 'element', detail: node.tagName });
      } else if (visitAttributes(node) === 'kept') {
        visit(node);
      }
    }
  }

  visit(parseArticle(html));
  return { html: applyEdits(html, edits), drops, disputed };
}

/** Whether an element goes with all that is in it. */
export function isDroppedElement(element: Element): boolean {
  if (DROPPED_ELEMENTS.has(element.tagName)) return true;
  if (element.tagName === 'iframe') {
    return !isVideoFrame(attribute(element, 'data-src') ?? attribute(element, 'src') ?? '');
  }
  if (element.tagName !== 'foreignObject') return false;
  // In a drawing, foreign HTML stays only if it is sections.
  const inside = element.childNodes.filter(isElement);
  return inside.some((child) => child.tagName !== 'section');
}

// The parser lets some elements that the text ends in end where they start.
function endOf(node: Node): number {
  const place = node.sourceCodeLocation;
  const tag = place && 'startTag' in place ? place.startTag?.endOffset : undefined;
  const inside = 'childNodes' in node ? node.childNodes.map(endOf) : [];
  return Math.max(place?.endOffset ?? 0, tag ?? 0, ...inside);
}

function skipSpaceBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

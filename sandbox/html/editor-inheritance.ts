import { splitDeclarations } from './declarations';
import type { Drop } from './drops';
import { isMedia, setStyle, styleOf } from './edit-tree';
import { isElement, type Element, type Parent } from './tree';

const HANDED_ON = ['color', 'font-size', 'line-height'] as const;
type HandedOn = (typeof HANDED_ON)[number];

/**
 * What the editor puts on paragraphs, items and cells itself: whatever an element around them says
 * about these does not reach their words.
 */
function ownValue(tagName: string, property: HandedOn): string {
  if (property === 'color') return 'rgb(0,0,0)';
  if (property === 'line-height') return '1.6';
  return /^t[hd]$/.test(tagName) ? '14px' : '17px';
}

/** Cuts paragraphs, items and cells off from colours and sizes of the elements around them. */
export function cutInheritance(
  parent: Parent,
  drops: Drop[],
  around: ReadonlySet<HandedOn> = new Set(),
): void {
  for (const node of parent.childNodes) {
    if (!isElement(node) || isMedia(node)) continue;
    cutInheritance(node, drops, new Set([...around, ...cutElement(node, drops, around)]));
  }
}

function cutElement(element: Element, drops: Drop[], around: ReadonlySet<HandedOn>): HandedOn[] {
  const style = styleOf(element);
  const own = new Set(splitDeclarations(style).map(({ property }) => property));
  const given = HANDED_ON.filter((property) => own.has(property));
  if (!/^(?:p|li|th|td)$/.test(element.tagName)) return given;
  const lost = HANDED_ON.filter((property) => around.has(property) && !own.has(property));
  if (lost.length === 0) return given;
  for (const property of lost) {
    drops.push({ code: 'inherited', detail: `${element.tagName} ${property}` });
  }
  const added = lost.map((property) => `${property}:${ownValue(element.tagName, property)}`);
  setStyle(element, [style.replace(/;\s*$/, ''), ...added].filter(Boolean).join(';'));
  return [...given, ...lost];
}

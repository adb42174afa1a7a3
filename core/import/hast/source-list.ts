import type { Element, ElementContent } from 'hast';
import type { SourceList } from './list-rows';
import { property } from './scope';

/** Reads what a list says about its items. It is a check list when every item with words has a box. */
export function readSourceList(element: Element, parent: SourceList | null): SourceList {
  const items = element.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  );
  if (element.tagName === 'ol') {
    return { listType: 'number', start: numberIn(element, 'start') ?? 1, parent };
  }
  const written = items.filter(hasWords);
  const check =
    written.length > 0 && written.every((item) => isBox(item) || findBox(item) !== null);
  return { listType: check ? 'check' : 'bullet', start: 1, parent };
}

// An item that only holds a nested list has no box of its own.
function hasWords(item: Element): boolean {
  return item.children.some((child) =>
    child.type === 'element' ? !/^[uo]l$/.test(child.tagName) : textValue(child) !== '',
  );
}

function textValue(node: ElementContent): string {
  return node.type === 'text' ? node.value.trim() : '';
}

// An item that is a box itself.
function isBox(item: Element): boolean {
  return property(item, 'role') === 'checkbox';
}

/** What a check list shows as a box: its state, and the children of the item without it. */
export function itemContent(
  item: Element,
  list: SourceList,
): { checked: boolean; children: ElementContent[] } {
  if (isBox(item)) {
    return { checked: property(item, 'ariaChecked') === 'true', children: item.children };
  }
  const box = list.listType === 'check' ? findBox(item) : null;
  if (!box) return { checked: false, children: item.children };
  return { checked: isChecked(box), children: without(item.children, box) };
}

/** Whether a box of the source is ticked. */
export function isChecked(box: Element): boolean {
  const value = box.properties['checked'];
  return value !== undefined && value !== null && value !== false;
}

// Markdown puts the box first in the item, or first in its first paragraph.
function findBox(item: Element): Element | null {
  const first = item.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (first?.type !== 'element') return null;
  if (first.tagName === 'input') return first;
  return first.tagName === 'p' ? findBox(first) : null;
}

function without(children: readonly ElementContent[], box: Element): ElementContent[] {
  return children
    .filter((child) => child !== box)
    .map((child) =>
      child.type === 'element' && child.tagName === 'p'
        ? { ...child, children: without(child.children, box) }
        : child,
    );
}

/** The number that a list or an item names for itself; null for none. */
export function numberIn(element: Element, name: 'start' | 'value'): number | null {
  const number = Number.parseInt(property(element, name), 10);
  return Number.isSafeInteger(number) ? number : null;
}

import type { Element, ElementContent, RootContent } from 'hast';
import { classesOf, property } from '../hast/scope';
import { textOf } from '../hast/text-of';

/** A child of an element or of a root. */
export type Node = RootContent | ElementContent;

/** A new element; `properties` as hast spells them. */
export function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

export function isElement(node: Node): node is Element {
  return node.type === 'element';
}

/** Text without letters or signs, and what browsers do not show, between two elements. */
export function isBetween(node: Node): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}

/** The value of a declaration of the element's own style, in small letters; empty if there is none. */
export function declared(node: Element, name: string): string {
  for (const declaration of property(node, 'style').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0 || declaration.slice(0, colon).trim().toLowerCase() !== name) continue;
    return declaration
      .slice(colon + 1)
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
  }
  return '';
}

/** The first element inside that a test accepts, in reading order. */
export function findInside(
  node: Element,
  accepts: (candidate: Element) => boolean,
): Element | null {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (accepts(child)) return child;
    const found = findInside(child, accepts);
    if (found) return found;
  }
  return null;
}

export { classesOf, property, textOf };

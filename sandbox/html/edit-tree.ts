import { defaultTreeAdapter, html as names } from 'parse5';
import { isElement, type Element, type Node, type Parent } from './tree';

/** A new element of HTML. */
export function createElement(
  tagName: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Node[] = [],
): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const element = defaultTreeAdapter.createElement(tagName, names.NS.HTML, attrs);
  setChildren(element, children);
  return element;
}

/** Gives an element other children. */
export function setChildren(parent: Parent, children: readonly Node[]): void {
  parent.childNodes = [...children];
  for (const child of children) child.parentNode = parent;
}

/** The words of a text node; undefined for other nodes. */
export function textValue(node: Node): string | undefined {
  return node.nodeName === '#text' && 'value' in node ? node.value : undefined;
}

/** Whether an element is something to look at by itself. */
export function isMedia(node: Node): boolean {
  return (
    isElement(node) &&
    (/^(?:img|svg|iframe|video|mpvoice|qqmusic)$/.test(node.tagName) ||
      node.tagName.startsWith('mp-'))
  );
}

/** Whether nothing in an element can be seen. */
export function isEmpty(element: Element): boolean {
  return element.childNodes.every((node) => {
    if (!isElement(node)) return (textValue(node) ?? '').trim() === '';
    return !isMedia(node) && !/^(?:br|hr|input)$/.test(node.tagName) && isEmpty(node);
  });
}

const BLOCKS =
  /^(?:section|div|p|h[1-6]|blockquote|ul|ol|li|table|caption|thead|tbody|tfoot|tr|th|td|hr|pre)$/;

/** Whether a node starts a line of its own. */
export function isBlock(node: Node): node is Element {
  return isElement(node) && BLOCKS.test(node.tagName);
}

/** The value of an element's `style`; empty if it has none. */
export function styleOf(element: Element): string {
  return element.attrs.find(({ name }) => name === 'style')?.value ?? '';
}

/** Writes an element's `style`; an empty one is taken away. */
export function setStyle(element: Element, style: string): void {
  const others = element.attrs.filter(({ name }) => name !== 'style');
  element.attrs = style === '' ? others : [...others, { name: 'style', value: style }];
}

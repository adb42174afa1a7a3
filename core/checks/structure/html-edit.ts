import { defaultTreeAdapter, type DefaultTreeAdapterMap, serialize } from 'parse5';
import type { HtmlEdit } from '../../domain/finding';
import { splitDeclarations } from '../../wechat/declarations';
import { parseBody } from './html-tree';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/**
 * Makes edits in a piece of HTML. All elements are found before the first change, so the edits may
 * touch the same parts in any order; an element that is not there is passed over. HTML nested too
 * deeply to be written again stays as it is.
 */
export function editHtml(source: string, edits: readonly HtmlEdit[]): string {
  const tree = parseBody(source);
  const found = edits.map((edit) => ({ edit, element: elementAt(tree.childNodes, edit.element) }));
  for (const { edit, element } of found) if (element) change(element, edit.change);
  try {
    return serialize(tree);
  } catch (error) {
    if (error instanceof RangeError) return source;
    throw error;
  }
}

function elementAt(nodes: readonly Node[], path: readonly number[]): Element | null {
  let element: Element | null = null;
  for (const index of path) {
    const siblings: Element[] = (element?.childNodes ?? nodes).filter(
      defaultTreeAdapter.isElementNode,
    );
    element = siblings[index] ?? null;
    if (!element) return null;
  }
  return element;
}

function change(element: Element, wanted: HtmlEdit['change']): void {
  switch (wanted.kind) {
    case 'style':
      setDeclaration(element, wanted.name, wanted.value);
      return;
    case 'attribute':
      setAttribute(element, wanted.name, wanted.value);
      return;
    case 'rename':
      element.tagName = wanted.tag;
      element.nodeName = wanted.tag;
      return;
    case 'unwrap':
      unwrap(element);
      return;
    case 'remove':
      defaultTreeAdapter.detachNode(element);
  }
}

function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const child of [...element.childNodes]) {
    defaultTreeAdapter.detachNode(child);
    defaultTreeAdapter.insertBefore(parent, child, element);
  }
  defaultTreeAdapter.detachNode(element);
}

function setDeclaration(element: Element, name: string, value: string | null): void {
  const kept = splitDeclarations(attribute(element, 'style')).filter((one) => one.name !== name);
  if (value !== null) kept.push({ name, value });
  const style = kept.map((one) => `${one.name}:${one.value}`).join(';');
  setAttribute(element, 'style', style === '' ? null : style);
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

function setAttribute(element: Element, name: string, value: string | null): void {
  const at = element.attrs.findIndex((one) => one.name === name);
  if (value === null) {
    if (at >= 0) element.attrs.splice(at, 1);
  } else if (at >= 0) element.attrs[at] = { ...element.attrs[at], name, value };
  else element.attrs.push({ name, value });
}
